# Two spikes come one after the other. Let them arrive together.
from brian2 import *

tau = 5*ms

inputs = SpikeGeneratorGroup(2, [0, 1], [10, 16]*ms)
neuron = NeuronGroup(1, 'dv/dt = -v/tau : volt', threshold='v > 10*mV', reset='v = 0*mV', method='exact')

S = Synapses(inputs, neuron, 'w : volt', on_pre='v_post += w')
S.connect()
S.w = 6*mV

M = StateMonitor(neuron, 'v', record=True)
leaving = SpikeMonitor(neuron)
run(50*ms)

print('spikes:', leaving.num_spikes)
plot(M.t/ms, M.v[0]/mV)
xlabel('time (ms)')
ylabel('v (mV)')
show()
