# Excitation and inhibition arrive together and cancel. Let v dip first and rise afterwards.
from brian2 import *

tau = 20*ms
tau_e = 5*ms
tau_i = 1*ms
w_e = 10*mV
w_i = 50*mV

source = SpikeGeneratorGroup(2, [0, 1], [20, 20]*ms)
neuron = NeuronGroup(1, '''
dv/dt = (ge - gi - v)/tau : volt
dge/dt = -ge/tau_e : volt
dgi/dt = -gi/tau_i : volt
''', method='exact')
exciting = Synapses(source, neuron, on_pre='ge_post += w_e')
exciting.connect(i=0, j=0)
inhibiting = Synapses(source, neuron, on_pre='gi_post += w_i')
inhibiting.connect(i=1, j=0)

M = StateMonitor(neuron, ['v', 'ge', 'gi'], record=True)
run(200*ms)

plot(M.t/ms, M.v[0]/mV)
xlabel('time (ms)')
ylabel('v (mV)')
show()
