# diagnosis: current-without-dynamics
# The synapse has a current, the neuron has a current, and they do not know of each other.
from brian2 import *

tau = 20*ms
tau_s = 5*ms

inputs = SpikeGeneratorGroup(2, [0, 1], [10, 40]*ms)
neuron = NeuronGroup(1, '''
dv/dt = (I - v)/tau : volt
I : volt
''', method='exact')

S = Synapses(inputs, neuron, 'w : volt', on_pre='I_post += w')
S.connect()
S.w = [20, 30]*mV

M = StateMonitor(neuron, ['v', 'I'], record=True)
run(100*ms)

plot(M.t/ms, M.I[0]/mV, label='I of the neuron')
plot(M.t/ms, M.v[0]/mV, label='v')
legend()
xlabel('time (ms)')
ylabel('v and currents (mV)')
show()
