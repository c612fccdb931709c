# The time step that expressions see before the first run.
from brian2 import *
tau=5*ms
defaultclock.dt=0.5*ms
G=NeuronGroup(1,'''x:1
p:1
y=dt/ms:1''')
G.p='exp(-dt/tau)'
G.x['dt>0.2*ms']=7
M=StateMonitor(G,['x','p'],record=0)
run(1*ms)
defaultclock.dt=0.25*ms
G.x='dt/ms'
print(float(G.p[0]),float(G.x[0]))
