# Make the modulation outlast its input by three seconds.
from brian2 import *

tau_mod = 0.5*second      # find the right value
beta = 0.5
theta = 3
interval = 50*ms
number = 40
times = 1*second + interval*arange(number)       # the last spike comes at 2.95 s

modulator = SpikeGeneratorGroup(1, zeros(number, dtype=int), times)
target = NeuronGroup(1, 'alpha_mod : 1')
S = Synapses(modulator, target, '''
ds/dt = -s/tau_mod : 1 (clock-driven)
alpha_mod_post = 1/(1 + exp(-(beta*s - theta))) : 1 (summed)
''', on_pre='s += 1', method='exact')
S.connect()

M = StateMonitor(target, 'alpha_mod', record=True)
run(10*second)

half = M.t[M.alpha_mod[0] > 0.5]
if len(half) > 0:
    print('it lasts', half[-1] - times[-1], 'longer than the input')
plot(M.t/second, M.alpha_mod[0])
xlabel('time (s)')
ylabel('modulation')
show()
