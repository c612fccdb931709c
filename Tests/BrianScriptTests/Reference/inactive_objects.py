# An object that is not active takes what it runs regularly with it.
from brian2 import *
G=NeuronGroup(2,'dv/dt=1/second:1\np:1')
S=Synapses(G,G,'w:1')
S.connect()
S.run_regularly('w+=1',dt=1*ms)
G.run_regularly('p+=1',dt=1*ms)
M=StateMonitor(S,'w',record=True)
M2=StateMonitor(G,'p',record=True)
run(3*ms)
S.active=False
G.active=False
run(3*ms)
