# A refractory time of zero still notes the last spike.
from brian2 import *
G=NeuronGroup(1,'''dv/dt=1/ms:1
x=t-lastspike:second''',threshold='v>1',reset='v=0',refractory=0*ms,method='euler')
M=StateMonitor(G,['v','x','not_refractory'],record=True)
run(3*ms)
