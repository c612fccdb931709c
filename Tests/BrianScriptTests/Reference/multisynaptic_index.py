# Several synapses between the same two neurons, told apart by an index that sets their weights and delays.
from brian2 import *
tau = 4*ms
P = SpikeGeneratorGroup(2, [0, 1, 0], [1, 4, 14]*ms)
G = NeuronGroup(3, 'dv/dt = -v/tau : 1', method='exact')
S = Synapses(P, G, 'w : 1', on_pre='v_post += w', multisynaptic_index='k')
S.connect('i <= j', n='2 + i')
S.delay = '1*ms + 1.7*ms*k + 0.2*ms*j'
S.w = '1.0/(1 + k)'
S.w['k == 1'] = '-0.3*(j + 1)'
M = StateMonitor(G, 'v', record=True, dt=0.5*ms)
run(25*ms)
