# The firing rate of a group, of a part of it, and of given spikes, step by step.
from brian2 import *
tau = 5*ms
G = NeuronGroup(10, 'dv/dt = (1.2 + 0.1*(i % 4) - v)/tau : 1', threshold='v > 1', reset='v = 0', refractory=1*ms,
                method='exact', dt=0.5*ms)
few = G[2:6]
P = SpikeGeneratorGroup(4, [0, 1, 2, 3, 0, 1], [1, 1, 1, 4, 6, 6]*ms, dt=0.5*ms)
whole = PopulationRateMonitor(G)
part = PopulationRateMonitor(few)
given = PopulationRateMonitor(P)
run(50*ms)
