# expect: error
from brian2 import *
G = NeuronGroup(10**6, 'v:1')
M = StateMonitor(G, 'v', record=True)
run(10*second)
