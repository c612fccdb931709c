# check: The push should make the spike earlier, and shift should be positive then.
# By how much does a push advance the next spike?
from brian2 import *

tau = 10*ms
push = 3*mV

G = NeuronGroup(1, 'dv/dt = (12*mV - v)/tau : volt', threshold='v > 10*mV', reset='v = 0*mV', method='exact')
S = SpikeMonitor(G)

def first(spikes):
    return min(spikes.t[spikes.t > 95*ms])

run(95*ms)             # the neuron settles

run(40*ms)              # one future
quiet = first(S)

G.v += push             # another one
run(40*ms)
pushed = min(S.t[S.t > 135*ms])

shift = quiet - pushed
print('shift:', shift)
