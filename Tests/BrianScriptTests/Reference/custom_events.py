# Events other than spikes: what runs on them, monitors of them, and synapses that they drive.
from brian2 import *
tau = 6*ms
G = NeuronGroup(2, '''dv/dt = (1.5 + 0.4*i - v)/tau : 1
                      armed : boolean
                      crossings : integer''', threshold='v > 1.2', reset='''v = 0
                                                                           armed = True''',
                events={'halfway': 'v > 0.6 and armed'}, method='exact')
G.armed = True
G.run_on_event('halfway', '''armed = False
                             crossings += 1
                             v += 0.05''')
H = NeuronGroup(3, 'dx/dt = -x/tau : 1', method='exact')
S = Synapses(G, H, on_pre='x_post += 1', on_event='halfway', delay=0.7*ms)
S.connect(i=[0, 1, 1], j=[0, 1, 2])
T = Synapses(G, H, on_pre={'half': 'x_post += 0.25', 'full': 'x_post -= 0.5'}, on_event={'half': 'halfway', 'full': 'spike'})
T.connect(i=[0, 1], j=[2, 0])
M = StateMonitor(G, ['v', 'crossings'], record=True, dt=1*ms)
Mh = StateMonitor(H, 'x', record=True, dt=1*ms)
halfway = EventMonitor(G, 'halfway', variables='v')
spikes = SpikeMonitor(G)
run(40*ms)
