# expect: error
from brian2 import *
P = SpikeGeneratorGroup(1, [0], [1]*ms)
G = NeuronGroup(1, 'v : 1')
S = Synapses(P, G, on_pre='v += 1', delay=1e300*second)
S.connect()
run(2*ms)
