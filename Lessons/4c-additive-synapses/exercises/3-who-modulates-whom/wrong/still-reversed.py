# check: The spikes of neuron 0 should modulate neuron 1.
# Neuron 0 is to modulate neuron 1.
from brian2 import *

defaultclock.dt = 0.5*ms
tau = 1*ms
tau_s = 50*ms
tau_u = 2500*ms
tau_mod = 1*second

# Neuron 0 gets more current from 3 s to 5 s, neuron 1 always the same.
current = TimedArray([[-4, -2]]*3 + [[-2, -2]]*2 + [[-4, -2]]*5, dt=1*second)
cells = NeuronGroup(2, '''
dV/dt = (-V - I_fast - I_slow - I_ultra + I_app)/tau : 1
I_fast = -2*tanh(V) : 1
I_slow = (a_sp + alpha_mod)*tanh(V_slow) - 1.5*tanh(V_slow + 1.5) : 1
I_ultra = 1.5*tanh(V_ultra + 1.5) : 1
dV_slow/dt = (V - V_slow)/tau_s : 1
dV_ultra/dt = (V - V_ultra)/tau_u : 1
I_app = current(t, i) : 1
a_sp : 1 (constant)
alpha_mod : 1
''', threshold='V > 0', refractory='V > 0', method='rk4')
cells.a_sp = [4, 1.5]
cells.V = [-2.1, -2.5]
cells.V_slow = [-2.1, -2.5]
cells.V_ultra = [-2.1, -2.5]

S = Synapses(cells, cells, '''
ds/dt = -s/tau_mod : 1 (clock-driven)
alpha_mod_post = 1/(1 + exp(-(s - 6))) : 1 (summed)
''', on_pre='s += 1', method='exact')
S.connect(i=1, j=0)

M = StateMonitor(cells, ['V', 'alpha_mod'], record=True)
spikes = SpikeMonitor(cells)
run(10*second)

for k in range(2):
    subplot(2, 1, k + 1)
    plot(M.t/second, M.V[k], label='V of neuron %d' % k)
    plot(M.t/second, M.alpha_mod[k], label='modulation')
    legend()
xlabel('time (s)')
show()
