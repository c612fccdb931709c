# The index that a subexpression names is that of its own group, whatever part of it is connected.
from brian2 import *
G = NeuronGroup(6, '''s = i*1.0 : 1
v : 1''')
H = NeuronGroup(3, 'v : 1')
S = Synapses(H, G[4:], 'w : 1')
S.connect(j='i % 2')
S.w = 's_post'
S2 = Synapses(G[2:4], H, 'w : 1')
S2.connect(j='i')
S2.w = 's_pre'
M = StateMonitor(S, 'w', record=True)
M2 = StateMonitor(S2, 'w', record=True)
run(0.1*ms)
