# Statements that run at a time step of their own, on neurons and on synapses, in an order within a slot.
from brian2 import *
tau = 5*ms
G = NeuronGroup(3, '''dv/dt = (drive - v)/tau : 1
                      drive : 1
                      peak : 1''', method='exact')
G.run_regularly('drive = 1 + sin(2*pi*t*(i + 1)/(20*ms))', dt=1*ms)
G.run_regularly('peak = v*int(v > peak) + peak*int(v <= peak)', when='end')
G.run_regularly('drive += 1', dt=2*ms, when='before_groups', order=1)
G.run_regularly('drive *= 0.5', dt=2*ms, when='before_groups', order=2)
P = SpikeGeneratorGroup(1, [0, 0, 0], [3, 8, 13]*ms)
S = Synapses(P, G, 'w : 1', on_pre='v_post += w')
S.connect()
S.w = '0.5 + 0.2*j'
S.run_regularly('w = clip(w - 0.1 + 0.01*v_post, 0.05, 1)', dt=3*ms)
M = StateMonitor(G, ['v', 'drive', 'peak'], record=True, dt=1*ms)
W = StateMonitor(S, 'w', record=True, dt=1*ms)
run(20*ms)
