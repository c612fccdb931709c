# expect: result
from brian2 import *
G = NeuronGroup(2, 'dv/dt = v**9/ms : 1', threshold='v > 1e300', reset='v = v/0', method='euler')
G.v = '1e100*(1 - 2*i)'
M = StateMonitor(G, 'v', record=True)
run(5*ms)
plot(M.t/ms, M.v.T)
