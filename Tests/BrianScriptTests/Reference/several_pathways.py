# Several named pathways in one set of synapses, forwards and backwards, each with a delay.
from brian2 import *
tau = 5*ms
P = SpikeGeneratorGroup(2, [0, 1, 0, 1], [1, 4, 12, 15.5]*ms)
G = NeuronGroup(2, 'dv/dt = -v/tau : 1', threshold='v > 1.5', reset='v = 0.5', method='exact')
S = Synapses(P, G, '''w : 1
                      arrivals : integer''',
             on_pre={'early': '''v_post += w
                                 arrivals += 1''',
                     'late': 'v_post += 0.5*w',
                     'spent': 'w *= 0.9'},
             on_post={'grown': 'w += 0.1'},
             delay={'early': 0.5*ms, 'late': 2.3*ms, 'grown': 1*ms})
S.connect(i=[0, 1, 1, 0], j=[0, 0, 1, 1])
S.w = [1.2, 0.9, 1.6, 0.4]
S.spent.delay = [3, 4, 5, 3.2]*ms
M = StateMonitor(G, 'v', record=True, dt=0.5*ms)
W = StateMonitor(S, ['w', 'arrivals'], record=True, dt=1*ms)
spikes = SpikeMonitor(G)
run(25*ms)
