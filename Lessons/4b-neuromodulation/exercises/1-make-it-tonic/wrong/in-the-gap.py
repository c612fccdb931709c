# check: The neuron should still spike after 5 s.
# Find the gain with which the neuron spikes regularly.
from brian2 import *

defaultclock.dt = 0.5*ms
tau = 1*ms
tau_s = 50*ms
tau_u = 2500*ms
I_app = -2
a_f = 2          # fast, negative
a_sp = 3.3       # slow, positive: find the right gain
a_sn = 1.5       # slow, negative
a_u = 1.5        # ultra-slow, positive

neuron = NeuronGroup(1, '''
dV/dt = (-V - I_fast - I_slow - I_ultra + I_app)/tau : 1
I_fast = -a_f*tanh(V) : 1
I_slow = a_sp*tanh(V_slow) - a_sn*tanh(V_slow + 1.5) : 1
I_ultra = a_u*tanh(V_ultra + 1.5) : 1
dV_slow/dt = (V - V_slow)/tau_s : 1
dV_ultra/dt = (V - V_ultra)/tau_u : 1
''', threshold='V > 0', refractory='V > 0', method='rk4')
neuron.V = -2.5
neuron.V_slow = -2.5
neuron.V_ultra = -1.8

M = StateMonitor(neuron, 'V', record=True)
S = SpikeMonitor(neuron)
run(8*second)

plot(M.t/second, M.V[0])
xlabel('time (s)')
ylabel('V')
show()
