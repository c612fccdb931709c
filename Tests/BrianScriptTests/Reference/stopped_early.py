# A run that is stopped from within, and one more that goes on from there.
from brian2 import *
tau = 5*ms
G = NeuronGroup(2, 'dv/dt = (2 - i - v)/tau : 1', threshold='v > 1.5', reset='v = 0', method='exact')
M = StateMonitor(G, 'v', record=True, dt=0.5*ms)
spikes = SpikeMonitor(G)
@network_operation(when='end')
def enough():
    if spikes.num_spikes == 2 and G.v[0] > 0.4 and G.v[0] < 0.43:
        stop()
run(30*ms)
run(6*ms)
after = StateMonitor(G, 'v', record=True, dt=1*ms)
run(5*ms)
