# diagnosis: weight-not-set
# The order of three lines.
from brian2 import *

tau = 10*ms

inputs = SpikeGeneratorGroup(2, [0, 1], [5, 25]*ms)
neuron = NeuronGroup(1, 'dv/dt = -v/tau : volt', method='exact')

S = Synapses(inputs, neuron, 'w : volt', on_pre='v_post += w')
S.connect()

M = StateMonitor(neuron, 'v', record=True)
run(50*ms)

plot(M.t/ms, M.v[0]/mV)
xlabel('time (ms)')
ylabel('v (mV)')
show()
