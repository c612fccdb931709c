# expect: error
from brian2 import *
G = NeuronGroup(10**6, 'v:1', threshold='True')
M = SpikeMonitor(G)
run(100*second)
