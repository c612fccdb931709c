# check: The current should decay between the spikes.
# The synapse has a current, the neuron has a current, and they do not know of each other.
from brian2 import *

tau = 20*ms
tau_s = 5*ms

inputs = SpikeGeneratorGroup(2, [0, 1], [10, 40]*ms)
neuron = NeuronGroup(1, '''
dv/dt = (I - v)/tau : volt
I : volt
''', method='euler')

S = Synapses(inputs, neuron, '''
x : volt
w : volt
I_post = x : volt (summed)
''', on_pre='x += w')
S.connect()
S.w = [20, 30]*mV

M = StateMonitor(neuron, ['v', 'I'], record=True)
X = StateMonitor(S, 'x', record=True)
run(100*ms)

plot(M.t/ms, M.I[0]/mV, label='I of the neuron')
plot(X.t/ms, X.x[0]/mV, label='x of synapse 0')
plot(X.t/ms, X.x[1]/mV, label='x of synapse 1')
plot(M.t/ms, M.v[0]/mV, label='v')
legend()
xlabel('time (ms)')
ylabel('v and currents (mV)')
show()
