# By how much does a push advance the next spike?
from brian2 import *

tau = 10*ms
push = 3*mV

G = NeuronGroup(1, 'dv/dt = (12*mV - v)/tau : volt', threshold='v > 10*mV', reset='v = 0*mV', method='exact')
S = SpikeMonitor(G)

def first(spikes):
    return min(spikes.t[spikes.t > 95*ms])

run(95*ms)             # the neuron settles
store()

run(40*ms)              # one future
quiet = first(S)

restore()
G.v += push             # another one
run(40*ms)
pushed = first(S)

shift = quiet - pushed
print('shift:', shift)
