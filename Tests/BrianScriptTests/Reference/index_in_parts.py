# What i and N mean in a part of a group: the part's own in its statements, the whole's in subexpressions.
from brian2 import *
defaultclock.dt = 1*ms
G = NeuronGroup(10, '''dv/dt = (s - v)/(5*ms) : 1
                       s = i*1.0 + k/N : 1
                       k : 1
                       u : 1''', method='euler')
part = G[5:8]
part.u = 's + i*100'
part.k = 'i + N'
inner = G[4:9][1:4]
inner.u['s > 6'] = 'u + i + 10*N + s'
input = PoissonInput(G[6:9], 'u', 1, 1*kHz, weight='0.25*(i + N)')
part.run_regularly('u = 0.5*u + i + N + 0.1*s', dt=2*ms)
M = StateMonitor(G, ['v', 'u'], record=True)
P = StateMonitor(part, ['s'], record=[0, 2])
run(6*ms)
