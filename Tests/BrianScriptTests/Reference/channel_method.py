# The method that is chosen for a channel with two states.
from brian2 import *
al=3/ms; be=2/ms
G=NeuronGroup(1,'''dc/dt=-al*c+be*o:1
do/dt=al*c-be*o:1''')
G.c=1
M=StateMonitor(G,['c','o'],record=True)
run(1*ms)
