# What happens first within a time step, where it matters: effects of synapses and regular statements in a given order.
from brian2 import *
tau = 5*ms
P = SpikeGeneratorGroup(1, [0, 0, 0, 0], [1, 5, 9, 13]*ms)
G = NeuronGroup(2, 'dv/dt = (0.5 - v)/tau : 1', threshold='v > 1', reset='v -= 0.8', method='exact')
halved = Synapses(P, G, on_pre='v_post *= 0.5', order=2)
raised = Synapses(P, G, on_pre='v_post += 0.9', order=1)
halved.connect(j=[0, 1], i=[0, 0])
raised.connect(j=[0, 1], i=[0, 0])
lowered = Synapses(P, G, on_pre='v_post = clip(v_post, 0, 0.6)', order=-3)
lowered.connect(i=0, j=1)
G.run_regularly('v += 0.3*i', dt=4*ms, when='after_synapses')
G.run_regularly('v *= 1.5', dt=4*ms, when='before_resets')
M = StateMonitor(G, 'v', record=True, dt=0.5*ms)
middle = StateMonitor(G, 'v', record=True, dt=1*ms, when='synapses', order=3)
spikes = SpikeMonitor(G)
run(16*ms)
