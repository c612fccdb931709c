# diagnosis: current-without-dynamics
# Three spikes arrive, but the current seems to know only one. Mend the synapse.
from brian2 import *

tau = 20*ms
tau_s = 5*ms
w = 12*mV

source = SpikeGeneratorGroup(1, [0, 0, 0], [10, 70, 74]*ms)
neuron = NeuronGroup(1, '''
dv/dt = (I - v)/tau : volt
I : volt
''', method='exact')
S = Synapses(source, neuron, on_pre='I_post += w')
S.connect()

M = StateMonitor(neuron, ['v', 'I'], record=True)
run(150*ms)

plot(M.t/ms, M.I[0]/mV, label='I')
plot(M.t/ms, M.v[0]/mV, label='v')
xlabel('time (ms)')
ylabel('I, v (mV)')
legend()
show()
