# A product is rounded with its constant factors first, which decides in which step a spike falls.
from brian2 import *
N = 20
tmax = 50*ms
G = NeuronGroup(N, 'a:second', threshold='t>a', refractory=100*ms)
G.a = 'i*tmax/(N-1)'
M = SpikeMonitor(G)
run(51*ms)
print('%.17g' % G.a_[19])
