# A group that is not active does not spike.
from brian2 import *
G = NeuronGroup(2, 'v : 1', threshold='v > 1', reset='')
G.v = [0, 2]
Q = SpikeMonitor(G)
R = PopulationRateMonitor(G)
run(1*ms)
G.active = False
run(1*ms)
