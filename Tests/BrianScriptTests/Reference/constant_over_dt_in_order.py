# Subexpressions that are constant over a step are computed in the order of their dependence.
from brian2 import *
G = NeuronGroup(1, '''b = a + 1 : 1 (constant over dt)
a = t/ms + 5 : 1 (constant over dt)''')
M = StateMonitor(G, ['a', 'b'], record=True)
run(1*ms)
