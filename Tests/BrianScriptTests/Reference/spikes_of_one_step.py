# Spikes of one step come in the order of their times.
from brian2 import *
G = SpikeGeneratorGroup(4, [3, 1, 0, 2], [1.04, 1.0, 1.06, 1.02]*ms)
M = SpikeMonitor(G)
run(2*ms)
