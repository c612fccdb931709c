# The coefficient of an equation that is integrated exactly changes from step to step.
from brian2 import *
G = NeuronGroup(1, '''dv/dt = a*(1 - v)/(10*ms) : 1
a = 2 : 1 (constant over dt)''')
M = StateMonitor(G, 'v', record=True)
H = NeuronGroup(1, '''dv/dt = a*(1 - v)/(10*ms) : 1
a = 2+floor(t/(2*ms)) : 1 (constant over dt)''', method='exact')
MH = StateMonitor(H, 'v', record=True)
run(6*ms)
