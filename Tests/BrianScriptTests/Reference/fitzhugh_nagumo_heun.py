# FitzHugh-Nagumo neurons integrated by heun, with no noise in the equations; a threshold that only marks the upstroke.
from brian2 import *
tau = 1*ms
a = 0.7; b = 0.8; epsilon = 0.08
G = NeuronGroup(3, '''dv/dt = (v - v**3/3 - w + I)/tau : 1
                      dw/dt = epsilon*(v + a - b*w)/tau : 1
                      I : 1''', threshold='v > 0.5', refractory='v > 0.5', method='heun')
G.v = -1.2
G.w = -0.625
G.I = '0.25*i'
M = StateMonitor(G, ['v', 'w'], record=True, dt=1*ms)
spikes = SpikeMonitor(G)
run(80*ms)
