# A network put together by hand: only what is in it runs; objects join, rest and leave between runs.
from brian2 import *
tau = 5*ms
P = SpikeGeneratorGroup(1, [0, 0, 0, 0], [1, 7, 12, 18]*ms)
G = NeuronGroup(1, 'dv/dt = -v/tau : 1', method='exact')
outside = NeuronGroup(1, 'dv/dt = (1 - v)/tau : 1', method='exact')
S = Synapses(P, G, on_pre='v_post += 1')
S.connect()
M = StateMonitor(G, 'v', record=True, dt=0.5*ms)
N = StateMonitor(outside, 'v', record=True, dt=0.5*ms)
net = Network(P, G, M)
net.run(5*ms)
net.add(S)
net.run(5*ms)
S.active = False
net.run(4*ms)
S.active = True
net.add(outside, N)
net.run(3*ms)
net.remove(outside, N)
net.run(6*ms)
