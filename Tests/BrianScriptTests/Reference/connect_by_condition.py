# Connections made by a condition on indices and positions, and as many of them for a pair as a string says.
from brian2 import *
tau = 4*ms
P = NeuronGroup(4, '''dv/dt = 1/tau : 1
                      x : meter
                      kind : integer''', threshold='v > 1.2', reset='v = 0', method='euler')
P.v = '0.25*i'
P.x = '10*um*((3*i) % 4)'
P.kind = 'i % 2'
G = NeuronGroup(5, '''dv/dt = -v/tau : 1
                      x : meter
                      kind : integer''', method='exact')
G.x = '9*um*i'
G.kind = '(i + 1) % 3'
near = Synapses(P, G, 'w : 1', on_pre='v_post += w')
near.connect('abs(x_pre - x_post) < 12*um and i != j', n='1 + i % 2')
near.w = 'exp(-(x_pre - x_post)**2/(2*(8*um)**2))'
alike = Synapses(P, G, on_pre='v_post -= 0.3', delay=1*ms)
alike.connect(condition='kind_pre == kind_post or j == N_post - 1')
twice = Synapses(P, G, on_pre='v_post += 0.05')
twice.connect(i=[0, 3, 3], j=[4, 0, 2], n=2)
M = StateMonitor(G, 'v', record=True, dt=0.5*ms)
run(20*ms)
