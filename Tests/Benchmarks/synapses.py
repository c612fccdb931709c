# Making synapses: random pairs, with a weight and a delay of their own.
from brian2 import *
from time import time
seed(1)
N = 4000
p = 0.02

neurons = NeuronGroup(N, 'v : 1', threshold='False')
begin = time()
synapses = Synapses(neurons, neurons, 'w : 1', on_pre='v_post += w')
synapses.connect(p=p)
synapses.w = 'rand()'
synapses.delay = 'rand()*5*ms'
print('loop', time() - begin)
print('spikes', len(synapses))
