# The same with coefficients of other groups, linked and through synapses.
from brian2 import *
G = NeuronGroup(1, '''a = 2+floor(t/ms) : 1 (constant over dt)
dv/dt=(1-v)/(3*ms):1''', threshold='i==0',method='euler')
H = NeuronGroup(1, '''dv/dt = lk*(1 - v)/(10*ms) : 1
lk : 1 (linked)''', method='exact')
H.lk = linked_var(G, 'a')
H2 = NeuronGroup(1, '''dv/dt = lk*(1 - v)/(10*ms) : 1
lk : 1 (linked)''', method='exact')
H2.lk = linked_var(G, 'v')
MH = StateMonitor(H, 'v', record=True)
MH2 = StateMonitor(H2, 'v', record=True)
S = Synapses(G, G, '''dx/dt = a_post*(1 - x)/(10*ms) : 1 (clock-driven)''', method='exact')
S.connect()
MS = StateMonitor(S, 'x', record=True)
S2 = Synapses(G, G, '''dy/dt = a_post*(1 - y)/(10*ms) : 1 (event-driven)''', on_pre='y+=0.01')
S2.connect()
MS2 = StateMonitor(S2, 'y', record=True)
S3 = Synapses(G, G, '''dy/dt = aa*(1 - y)/(10*ms) : 1 (clock-driven)
aa=1+floor(t/ms):1 (constant over dt)''', on_pre='y+=0.01',method='exact')
S3.connect()
MS3 = StateMonitor(S3, 'y', record=True)
run(4*ms)
