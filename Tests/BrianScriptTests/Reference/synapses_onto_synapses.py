# Synapses whose targets are synapses: a modulator changes the weights of others.
from brian2 import *
tau = 5*ms
P = SpikeGeneratorGroup(2, [0, 1, 0, 1, 0, 1], [1, 3, 9, 11, 17, 19]*ms)
modulator = SpikeGeneratorGroup(1, [0, 0], [6, 14]*ms)
G = NeuronGroup(2, 'dv/dt = -v/tau : 1', method='exact')
S = Synapses(P, G, '''dw/dt = (w0 - w)/(20*ms) : 1 (clock-driven)
                      w0 : 1''', on_pre='v_post += w', method='exact')
S.connect(i=[0, 1, 1], j=[0, 0, 1])
S.w0 = [0.5, 0.6, 0.8]
S.w = 'w0'
T = Synapses(modulator, S, 'strength : 1', on_pre='w_post += strength', delay=0.5*ms)
T.connect(i=[0, 0], j=[0, 2])
T.strength = [0.4, -0.3]
M = StateMonitor(G, 'v', record=True, dt=0.5*ms)
W = StateMonitor(S, 'w', record=True, dt=0.5*ms)
run(24*ms)
