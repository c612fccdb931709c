# Weights divided by the number of synapses that a neuron receives, or that a neuron gives off.
from brian2 import *
tau = 6*ms
P = SpikeGeneratorGroup(4, [0, 1, 2, 3, 0, 2], [1, 3, 5, 7, 9, 9]*ms)
G = NeuronGroup(3, 'dv/dt = -v/tau : 1', method='exact')
S = Synapses(P, G, 'w : 1', on_pre='v_post += w')
S.connect('j <= i')
S.w = '1.0/N_incoming'
T = Synapses(P, G, on_pre='v_post += 0.3/N_outgoing + 0.01*N_pre - 0.02*N_post')
T.connect('(i + j) % 3 != 0', n='1 + i')
M = StateMonitor(G, 'v', record=True, dt=0.5*ms)
W = StateMonitor(S, 'w', record=True, dt=5*ms)
run(15*ms)
