# Steps before zero are rounded towards it.
from brian2 import *
G=NeuronGroup(3,'x:1\ny=timestep(x*ms,0.1*ms):1')
G.x=[-3.5,-0.05,0.05]
M=StateMonitor(G,'y',record=True)
run(0.1*ms)
