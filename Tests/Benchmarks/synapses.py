# Making synapses: random pairs, each with a weight and a delay of its own.
from brian2 import *
from time import time
seed(1)
N = 4000
p = 0.02

# First a few, so that what is prepared once is prepared.
for count in [10, N]:
    neurons = NeuronGroup(count, 'v : 1', threshold='v > 1', reset='v = 0')
    begin = time()
    synapses = Synapses(neurons, neurons, 'w : 1', on_pre='v_post += w')
    synapses.connect(p=p)
    synapses.w = 'rand()'
    synapses.delay = 'rand()*5*ms'
    seconds = time() - begin
print('build', seconds)
print('synapses', len(synapses))
