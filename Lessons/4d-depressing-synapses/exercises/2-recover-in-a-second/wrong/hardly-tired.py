# check: The train should tire the synapse to less than one half.
# Let the synapse recover in a second.
from brian2 import *

defaultclock.dt = 0.5*ms
tau_fac = 20*ms
tau_dep = 0.5*second     # find the right value
beta_dep = 0.5
theta_dep = -4
g0 = 1
interval = 100*ms
times = 100*ms + interval*arange(30)

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

M_g = StateMonitor(S, 'g', record=True)
run(8*second)

weak = M_g.t[M_g.g[0] < g0/2]
if len(weak) > 0:
    print('g is back at one half', weak[-1] - times[-1], 'after the last spike')
plot(M_g.t/second, M_g.g[0], label='g')
axhline(g0/2, linestyle='--', label='half')
xlabel('time (s)')
ylabel('g')
legend()
show()
