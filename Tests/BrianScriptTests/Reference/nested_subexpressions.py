# Subexpressions made of subexpressions; one is held constant over the time step of its group.
from brian2 import *
tau = 5*ms
G = NeuronGroup(2, '''dv/dt = (drive + held - v)/tau : 1
                      drive = gain*wave + 0.1 : 1
                      wave = sin(2*pi*f*t) + bend : 1
                      bend = 0.3*v**2 : 1
                      held = 0.5*wave : 1 (constant over dt)
                      gain : 1
                      f : Hz''', threshold='drive > 1.1', reset='v -= 0.5*held', refractory=2*ms, method='rk2')
G.gain = [0.8, 1.4]
G.f = [150, 90]*Hz
M = StateMonitor(G, ['v', 'drive', 'wave', 'held'], record=True, dt=0.5*ms)
spikes = SpikeMonitor(G)
run(20*ms)
