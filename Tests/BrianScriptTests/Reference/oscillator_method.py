# The method that is chosen for an oscillator.
from brian2 import *
G=NeuronGroup(1,'''dv/dt=(-v-w)/(5*ms):1
dw/dt=(3*v-w)/(20*ms):1''')
G.v=1
M=StateMonitor(G,['v','w'],record=True)
run(10*ms)
