# Two modulators act on one gain. Let both count.
from brian2 import *

defaultclock.dt = 0.5*ms
tau = 1*ms
tau_s = 50*ms
tau_u = 2500*ms
tau_mod = 0.5*second

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
neuron.V_ultra = -1.8

waking_times = arange(1, 8, 0.05)*second
stopping_times = arange(4, 6, 0.05)*second
modulators = SpikeGeneratorGroup(
    2, [0]*len(waking_times) + [1]*len(stopping_times),
    append(waking_times/second, stopping_times/second)*second)

S = Synapses(modulators, neuron, '''
ds/dt = -s/tau_mod : 1 (clock-driven)
alpha_mod_post = sgn/(1 + exp(-(s - 4))) : 1 (summed)
sgn : 1 (constant)
''', on_pre='s += 1', method='exact')
S.connect()
S.sgn = [1, -1]

M = StateMonitor(neuron, 'V', record=True)
spikes = SpikeMonitor(neuron)
run(10*second)

plot(M.t/second, M.V[0])
xlabel('time (s)')
ylabel('V')
show()
