# A delay for each synapse, given by a string of the positions of the two neurons; another set of them by a part.
from brian2 import *
tau = 5*ms
P = SpikeGeneratorGroup(3, [0, 1, 2, 0, 0, 2], [1, 2, 2, 7, 7.4, 20]*ms)
G = NeuronGroup(4, '''dv/dt = -v/tau : 1
                      x : meter''', method='exact')
G.x = '80*um*i**1.5'
S = Synapses(P, G, 'start : meter', on_pre='v_post += 1.0/(1 + i)')
S.connect()
S.start = '150*um*i'
speed = 60*um/ms
S.delay = '0.3*ms + abs(start - x_post)/speed'
D = Synapses(P, G, on_pre='v_post -= 0.2')
D.connect('j > i')
D.delay = '2*ms'
D.delay['i == 1'] = '(1 + 1.5*j)*ms'
M = StateMonitor(G, 'v', record=True, dt=0.5*ms)
run(35*ms)
