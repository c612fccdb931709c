# Names are given in the order of making, and order what shares a slot.
from brian2 import *
P = SpikeGeneratorGroup(1, [0, 0], [1, 2]*ms)
G = NeuronGroup(1, 'v : 1')
A = Synapses(P, G, on_pre='v_post = v_post*2'); A.connect()
B = Synapses(P, G, on_pre='v_post = v_post + 1'); B.connect()
M = StateMonitor(G, 'v', record=True)
net = Network(P, G, B, A, M)
net.run(3*ms)
