# When and in which order the condition of an event is looked at.
from brian2 import *
G=NeuronGroup(1,'x:1\ny:1',events={'a':'x>0.5'})
G.run_regularly('x=1',when='after_groups',order=0)
G.run_regularly('x=0',when='after_groups',order=5)
G.set_event_schedule('a',when='after_groups',order=2)
G.run_on_event('a','y+=1')
M=StateMonitor(G,['x','y'],record=True)
run(1*ms)
