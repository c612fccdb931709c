# Two stored states, with spikes on their way; what follows a restored one follows again as it did.
from brian2 import *
tau = 5*ms
P = SpikeGeneratorGroup(2, [0, 1, 0, 1], [1, 3.5, 8, 9.5]*ms)
G = NeuronGroup(2, '''dv/dt = (drive - v)/tau : 1
                      drive : 1''', threshold='v > 1', reset='v = 0', refractory=2*ms, method='exact')
S = Synapses(P, G, 'w : 1', on_pre='v_post += w', delay=2*ms)
S.connect(j='i')
S.w = 0.7
M = StateMonitor(G, ['v', 'drive'], record=True, dt=0.5*ms)
spikes = SpikeMonitor(G)
store('begin')
run(4*ms)
store('later')
G.drive = 3
S.w = 0
run(3*ms)
restore('later')
run(2*ms)
restore('begin')
G.drive = '0.5 + i'
run(5*ms)
restore('later')
G.drive = '1.5*i'
run(16*ms)
