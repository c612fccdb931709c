# Predict how long a modulation outlasts its input.
from brian2 import *

tau_mod = 1.5*second
beta = 0.5
theta = 3
interval = 50*ms
number = 40
times = 1*second + interval*arange(number)       # the last spike comes at 2.95 s

# Your prediction. Work it out before you run the script.
predicted = 0*second   # from the last spike until one half is left

modulator = SpikeGeneratorGroup(1, zeros(number, dtype=int), times)
target = NeuronGroup(1, 'alpha_mod : 1')
S = Synapses(modulator, target, '''
ds/dt = -s/tau_mod : 1 (clock-driven)
alpha_mod_post = 1/(1 + exp(-(beta*s - theta))) : 1 (summed)
''', on_pre='s += 1', method='exact')
S.connect()

M = StateMonitor(target, 'alpha_mod', record=True)
run(10*second)

plot(M.t/second, M.alpha_mod[0])
xlabel('time (s)')
ylabel('modulation')
show()
