# expect: result
from brian2 import *
G = NeuronGroup(5, 'x : 1')
S = Synapses(G, G, '''w : 1
all : 1 (shared)''')
S.connect(i=[], j=[])
S.w = 'x_post/2.5*i'
S.all = '2.5'
print(S.all)
