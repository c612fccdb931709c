# A clock made by hand, and what runs on it: a group, a monitor, regular statements and a function.
from brian2 import *
tau = 5*ms
defaultclock.dt = 0.2*ms
coarse = Clock(dt=0.6*ms)
G = NeuronGroup(2, '''dv/dt = (drive - v)/tau : 1
                      drive : 1''', method='exact')
H = NeuronGroup(2, 'dv/dt = (1 + i - v)/tau : 1', threshold='v > 0.9', reset='v = 0', method='euler', clock=coarse)
G.run_regularly('drive = 1 + i + 0.1*t/ms', clock=coarse)
@network_operation(clock=coarse)
def nudge():
    H.v[0] = H.v[0] + 0.01*G.v[1]
Mg = StateMonitor(G, ['v', 'drive'], record=True, clock=coarse)
Mh = StateMonitor(H, 'v', record=True)
spikes = SpikeMonitor(H)
run(21*ms)
