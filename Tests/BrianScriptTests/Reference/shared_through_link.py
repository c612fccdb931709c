# A shared subexpression of what is linked to a single neuron.
from brian2 import *
# x is linked to a group of one neuron: it is the same for all, so a shared subexpression may use it (Brette_Guigon_2003)
A = NeuronGroup(1, 'dx/dt = (1-x)/(20*ms) : 1', method='euler')
G = NeuronGroup(5, '''dv/dt = (B*i - v)/(10*ms) : 1
B = 2./(1 + exp(-2*x)) - 1 : 1 (shared)
x : 1 (linked)''', method='euler')
G.x = linked_var(A, 'x')
M = StateMonitor(G, ['v'], record=True)
MB = StateMonitor(G, 'B', record=0)
run(10*ms)
