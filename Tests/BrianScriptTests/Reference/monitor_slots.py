# The same neuron watched at several points of a time step, and less often than it is computed.
from brian2 import *
tau = 3*ms
G = NeuronGroup(1, 'dv/dt = (1.7 - v)/tau : 1', threshold='v > 1', reset='v = 0', method='exact')
P = SpikeGeneratorGroup(1, [0, 0], [2, 4.2]*ms)
S = Synapses(P, G, on_pre='v_post += 0.25')
S.connect()
at_start = StateMonitor(G, 'v', record=True)
after_groups = StateMonitor(G, 'v', record=True, when='after_groups')
before_synapses = StateMonitor(G, 'v', record=True, when='before_synapses')
before_resets = StateMonitor(G, 'v', record=True, when='before_resets')
at_end = StateMonitor(G, 'v', record=True, when='end')
seldom = StateMonitor(G, 'v', record=True, when='end', dt=0.6*ms)
spikes = SpikeMonitor(G)
run(6*ms)
