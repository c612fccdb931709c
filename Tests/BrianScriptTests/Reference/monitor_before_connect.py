# A monitor of synapses keeps to those that were there when it began.
from brian2 import *
G = NeuronGroup(3, 'v : 1')
S = Synapses(G, G, 'w : 1')
S.connect(i=0, j=[0, 1])
M = StateMonitor(S, 'w', record=True)
run(1*ms)
S.connect(i=1, j=0)
run(1*ms)
print(M.w.shape)
