# The order of a group is also that of its reset.
from brian2 import *
G = NeuronGroup(1, 'dv/dt = 1/ms : 1', threshold='v > 0.15', reset='v = 0', method='euler', order=1)
A = StateMonitor(G, 'v', record=True, when='resets')
B = StateMonitor(G, 'v', record=True, when='groups')
run(1*ms)
