# Parts of a group: sources and targets of synapses, watched by monitors, set by strings that count within the part.
from brian2 import *
tau = 8*ms
G = NeuronGroup(7, '''dv/dt = (drive - v)/tau : 1
                      drive : 1''', threshold='v > 1', reset='v = 0', method='exact')
front = G[:3]
back = G[3:]
middle = G[1:6][1:3]
front.drive = '1.3 + 0.35*i'
back.drive = '0.2*i'
back.v = '0.1 + 0.2*i'
middle.v = 'v + 0.05*(i + 1)'
S = Synapses(front, back, 'w : 1', on_pre='v_post += w')
S.connect('i != j')
S.w = '0.15*(i + 1) + 0.02*j'
B = Synapses(back[1:], front, on_pre='v_post -= 0.1')
B.connect(i=[0, 2], j=[2, 0])
M = StateMonitor(back, ['v', 'drive'], record=[0, 3], dt=0.5*ms)
Mm = StateMonitor(middle, 'v', record=True, dt=1*ms)
spikes_front = SpikeMonitor(front)
spikes_back = SpikeMonitor(back)
spikes_middle = SpikeMonitor(middle)
run(40*ms)
