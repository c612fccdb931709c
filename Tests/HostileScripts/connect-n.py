# expect: error
from brian2 import *
G = NeuronGroup(3, 'v:1')
S = Synapses(G, G)
S.connect(n='i*10**9')
