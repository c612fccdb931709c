# Spike-timing dependent plasticity between given inputs and two neurons that they make fire; the weight is clipped.
from brian2 import *
taum = 10*ms; taue = 4*ms
taupre = 15*ms; taupost = 25*ms
wmax = 0.9
dApre = 0.12
dApost = -dApre*taupre/taupost*1.05
P = SpikeGeneratorGroup(4, [0, 1, 2, 3, 0, 1, 2, 0, 3, 1, 0, 2], [1, 2, 3, 9, 11, 12, 13.5, 18, 22, 23, 31, 34.2]*ms)
G = NeuronGroup(2, '''dv/dt = (ge - v)/taum : 1
                      dge/dt = -ge/taue : 1''', threshold='v > 0.25', reset='v = 0', method='exact')
S = Synapses(P, G, '''w : 1
                      dApre_trace/dt = -Apre_trace/taupre : 1 (event-driven)
                      dApost_trace/dt = -Apost_trace/taupost : 1 (event-driven)''',
             on_pre='''ge += w
                       Apre_trace += dApre
                       w = clip(w + Apost_trace, 0, wmax)''',
             on_post='''Apost_trace += dApost
                        w = clip(w + Apre_trace, 0, wmax)''')
S.connect(i=[0, 1, 2, 3, 0, 2], j=[0, 0, 0, 0, 1, 1])
S.w = [0.8, 0.6, 0.4, 0.05, 0.85, 0.7]
M = StateMonitor(S, 'w', record=True, dt=1*ms)
V = StateMonitor(G, 'v', record=True, dt=1*ms)
spikes = SpikeMonitor(G)
run(40*ms)
