# Objects that are given a clock.
from brian2 import *
G=NeuronGroup(1,'dv/dt=1/ms:1',dt=0.05*ms,method='euler')
M=StateMonitor(G,'v',record=True,clock=defaultclock)
G.run_regularly('v=0',clock=defaultclock)
run(0.4*ms)
