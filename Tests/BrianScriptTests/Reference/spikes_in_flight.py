# A spike on its way when a run ends arrives in the next run, with the weight that holds by then.
from brian2 import *
tau = 5*ms
P = SpikeGeneratorGroup(2, [0, 1, 0, 1], [1, 2.5, 3.9, 9]*ms)
G = NeuronGroup(3, 'dv/dt = -v/tau : 1', threshold='v > 1.8', reset='v = 1', method='exact')
S = Synapses(P, G, 'w : 1', on_pre='v_post += w')
S.connect(i=[0, 0, 1], j=[0, 1, 1])
S.w = [1, 0.5, 0.8]
S.delay = [2, 6, 4.5]*ms
R = Synapses(G, G, on_pre='v_post += 0.7', delay=3*ms)
R.connect(i=0, j=2)
M = StateMonitor(G, 'v', record=True, dt=0.5*ms)
spikes = SpikeMonitor(G)
run(4*ms)
S.w = 'w + 1'
run(1*ms)
run(13*ms)
