# Predict the first and the steady response of a depressing synapse.
from brian2 import *

defaultclock.dt = 0.5*ms
tau_fac = 20*ms
tau_dep = 1*second
beta_dep = 0.3
theta_dep = -2
g0 = 2
interval = 100*ms
times = 100*ms + interval*arange(60)

# Your predictions of g: just after the first spike, and just after one of the last.
predicted_first = 0
predicted_steady = 0

source = SpikeGeneratorGroup(1, zeros(len(times), dtype=int), times)
meter = NeuronGroup(1, 'alpha_mod : 1')
S = Synapses(source, meter, '''
ds/dt = -s/tau_fac : 1 (clock-driven)
ds_dep/dt = -s_dep/tau_dep : 1 (clock-driven)
alpha = 1/(1 + exp(-(10*s - 5))) : 1
g = g0/(1 + exp(beta_dep*s_dep + theta_dep)) : 1
alpha_mod_post = g*alpha : 1 (summed)
''', on_pre='''
s += 1
s_dep += 1
''', method='exact')
S.connect()

M = StateMonitor(meter, 'alpha_mod', record=True)
M_g = StateMonitor(S, 'g', record=True)
run(7*second)

plot(M.t/second, M.alpha_mod[0], label='response')
plot(M_g.t/second, M_g.g[0], label='g')
xlabel('time (s)')
ylabel('modulation, g')
legend()
show()
