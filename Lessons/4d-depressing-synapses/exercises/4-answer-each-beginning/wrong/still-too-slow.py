# check: The neuron should burst at the beginning of each train.
# Let the neuron answer each beginning.
from brian2 import *

defaultclock.dt = 0.5*ms
tau = 1*ms
tau_s = 50*ms
tau_u = 2500*ms
tau_fac = 200*ms
tau_dep = 3*second         # find the right value
beta_dep = 0.5
theta_dep = -4

neuron = NeuronGroup(1, '''
dV/dt = (-V - I_fast - I_slow - I_ultra - 2)/tau : 1
I_fast = -2*tanh(V) : 1
I_slow = (a_sp + alpha_mod)*tanh(V_slow) - 1.5*tanh(V_slow + 1.5) : 1
I_ultra = 1.5*tanh(V_ultra + 1.5) : 1
dV_slow/dt = (V - V_slow)/tau_s : 1
dV_ultra/dt = (V - V_ultra)/tau_u : 1
a_sp : 1 (constant)
alpha_mod : 1
''', threshold='V > 0', refractory='V > 0', method='rk4')
neuron.a_sp = 1.5
neuron.V = -2.5
neuron.V_slow = -2.5
neuron.V_ultra = -2.5

# Three trains: from 1 s to 6 s, from 8 s to 13 s, and from 15 s to 20 s.
times = concatenate([arange(a, a + 5, 0.1) for a in [1, 8, 15]])*second
source = SpikeGeneratorGroup(1, zeros(len(times), dtype=int), times)
S = Synapses(source, neuron, '''
ds/dt = -s/tau_fac : 1 (clock-driven)
ds_dep/dt = -s_dep/tau_dep : 1 (clock-driven)
alpha = 1/(1 + exp(-(10*s - 5))) : 1
g = 1/(1 + exp(beta_dep*s_dep + theta_dep)) : 1
alpha_mod_post = g*alpha : 1 (summed)
''', on_pre='''
s += 1
s_dep += 1
''', method='exact')
S.connect()

M = StateMonitor(neuron, ['V', 'alpha_mod'], record=True)
spikes = SpikeMonitor(neuron)
run(21*second)

subplot(211)
plot(M.t/second, M.V[0])
ylabel('V')
subplot(212)
plot(M.t/second, M.alpha_mod[0])
xlabel('time (s)')
ylabel('modulation')
show()
