# Four neurons of Izhikevich's model that differ only in a, b, c and d: regular, chattering, fast, resonator.
from brian2 import *
G = NeuronGroup(4, '''dv/dt = (0.04/ms/mV)*v**2 + (5/ms)*v + 140*mV/ms - u + I : volt
                      du/dt = a*(b*v - u) : volt/second
                      I : volt/second
                      a : Hz
                      b : Hz
                      c : volt
                      d : volt/second''', threshold='v >= 30*mV', reset='''v = c
                                                                           u += d''', method='euler')
G.a = [0.02, 0.02, 0.1, 0.1]/ms
G.b = [0.2, 0.2, 0.2, 0.26]/ms
G.c = [-65, -50, -65, -65]*mV
G.d = [8, 2, 2, 2]*mV/ms
G.v = -70*mV
G.u = 'b*v'
G.I = 10*mV/ms
M = StateMonitor(G, ['v', 'u'], record=True, dt=0.7*ms)
spikes = SpikeMonitor(G)
run(45*ms)
