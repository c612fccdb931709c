# A ring of six neurons: let one pulse go round.
from brian2 import *

tau = 10*ms

start = SpikeGeneratorGroup(1, [0], [10]*ms)
ring = NeuronGroup(6, 'dv/dt = -v/tau : volt', threshold='v > 10*mV', reset='v = 0*mV', method='exact')
first = Synapses(start, ring, on_pre='v_post += 15*mV')
first.connect(i=0, j=0)

S = Synapses(ring, ring, on_pre='v_post += 15*mV', delay=5*ms)
S.connect(j='(i + 1) % N_post')

M = StateMonitor(ring, 'v', record=True)
fired = SpikeMonitor(ring)
run(100*ms)

plot(fired.t/ms, fired.i, '.')
xlabel('time (ms)')
ylabel('neuron')
show()
