# check: V should come back by itself: the neuron should spike again and again.
# A memory that is to become a spiking neuron.
from brian2 import *

defaultclock.dt = 0.5*ms
tau = 1*ms
tau_s = 50*ms

neuron = NeuronGroup(1, '''
dV/dt = (-V - I_fast - I_slow)/tau : 1
I_fast = -2*tanh(V) : 1
I_slow = 2*tanh(V) : 1
dV_slow/dt = (V - V_slow)/tau_s : 1
''', threshold='V > 0', refractory='V > 0', method='rk4')
neuron.V = -1
neuron.V_slow = -1

M = StateMonitor(neuron, ['V', 'V_slow'], record=True)
S = SpikeMonitor(neuron)
run(1*second)

print('spikes:', S.count[0])
plot(M.t/ms, M.V[0], label='V')
plot(M.t/ms, M.V_slow[0], label='V_slow')
xlabel('time (ms)')
ylabel('V')
legend()
show()
