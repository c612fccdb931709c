# A sum into a part of a group comes at another place in the step than one into the whole.
from brian2 import *
P = NeuronGroup(1, 'v : 1')
G = NeuronGroup(2, '''dg/dt = sm/ms : 1
sm : 1''', method='euler')
S = Synapses(P, G[:1], 'sm_post = 3 : 1 (summed)')
S.connect()
M = StateMonitor(G, ['g', 'sm'], record=True)
run(0.4*ms)
