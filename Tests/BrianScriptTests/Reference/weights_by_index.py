# Weights and delays of single synapses, of rows and of columns; delays that are read and given to other synapses.
from brian2 import *
tau = 5*ms
P = SpikeGeneratorGroup(3, [0, 1, 2, 0, 2], [1, 3, 6, 14, 15.5]*ms)
G = NeuronGroup(3, 'dv/dt = -v/tau : 1', method='exact')
S = Synapses(P, G, 'w : 1', on_pre='v_post += w')
S.connect()
S.w = 0.1
S.w[0, 1] = 1
S.w[1, :] = '0.2*(j + 1)'
S.w[:, 2] = 0.7
S.w[2, 0:2] = [0.4, 0.9]
S.delay[0, :] = 1*ms
S.delay[:, 0] = '0.5*ms*(i + 1)'
H = NeuronGroup(3, 'dv/dt = -v/tau : 1', method='exact')
T = Synapses(P, H, 'w : 1', on_pre='v_post += w')
T.connect()
T.w = 1 - S.w[:]
T.delay = 2*S.delay[:]
M = StateMonitor(G, 'v', record=True, dt=1*ms)
Mh = StateMonitor(H, 'v', record=True, dt=1*ms)
W = StateMonitor(S, 'w', record=S[:, 1], dt=10*ms)
run(20*ms)
