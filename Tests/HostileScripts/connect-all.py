# expect: error
from brian2 import *
G = NeuronGroup(40000, 'v:1')
S = Synapses(G, G)
S.connect()
