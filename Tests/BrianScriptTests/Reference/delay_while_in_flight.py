# Delays that change while spikes are under way.
from brian2 import *
P = SpikeGeneratorGroup(2, [0, 1, 0], [0.5, 0.9, 3]*ms)
G = NeuronGroup(2, 'v : 1')
S = Synapses(P, G, on_pre='v += 1 + i')
S.connect()
S.delay = 1*ms
M = StateMonitor(G, 'v', record=True)
run(1*ms)
S.delay = '2*ms+i*ms'
run(4*ms)
