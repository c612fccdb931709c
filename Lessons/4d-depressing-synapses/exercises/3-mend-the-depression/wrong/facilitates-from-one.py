# check: The last responses of the train should be below 0.35.
# This synapse was meant to tire. Mend it.
from brian2 import *

defaultclock.dt = 0.5*ms
tau_fac = 20*ms
tau_dep = 2*second
times = append(arange(0.5, 6.5, 0.2), 9)*second      # a train, and one spike after a pause

source = SpikeGeneratorGroup(1, zeros(len(times), dtype=int), times)
meter = NeuronGroup(1, 'alpha_mod : 1')
S = Synapses(source, meter, '''
ds/dt = -s/tau_fac : 1 (clock-driven)
ds_dep/dt = -s_dep/tau_dep : 1 (clock-driven)
alpha = 1/(1 + exp(-(10*s - 5))) : 1
g = 1/(1 + exp(-0.5*s_dep - 4)) : 1
alpha_mod_post = g*alpha : 1 (summed)
''', on_pre='''
s += 1
s_dep += 1
''', method='exact')
S.connect()

M = StateMonitor(meter, 'alpha_mod', record=True)
M_dep = StateMonitor(S, ['g', 's_dep'], record=True)
run(10*second)

subplot(211)
plot(M.t/second, M.alpha_mod[0], label='response')
plot(M_dep.t/second, M_dep.g[0], label='g')
legend()
ylabel('modulation')
subplot(212)
plot(M_dep.t/second, M_dep.s_dep[0])
xlabel('time (s)')
ylabel('s_dep')
show()
