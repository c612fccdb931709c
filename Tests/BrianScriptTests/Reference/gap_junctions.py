# Neurons coupled through gap junctions: a current that is summed over the neighbours, in both directions.
from brian2 import *
tau = 10*ms
G = NeuronGroup(5, '''dv/dt = (v0 - v + I_gap)/tau : 1
                      v0 : 1
                      I_gap : 1''', threshold='v > 1', reset='v = 0', method='euler')
G.v0 = [1.5, 0.4, 1.05, 0, 0.7]
G.v = '0.15*i'
S = Synapses(G, G, '''g : 1 (constant)
                      I_gap_post = g*(v_pre - v_post) : 1 (summed)''')
S.connect('abs(i - j) == 1')
S.g = '0.3 + 0.1*(i + j)'
M = StateMonitor(G, ['v', 'I_gap'], record=[0, 1, 4], dt=1*ms)
spikes = SpikeMonitor(G)
run(50*ms)
