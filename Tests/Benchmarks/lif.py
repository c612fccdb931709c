# One leaky integrate-and-fire neuron with a constant input: what a step costs when there is next to nothing to do.
from brian2 import *
from time import time
duration = 10*second

tau = 10*ms
neuron = NeuronGroup(1, 'dv/dt = (1.1*volt - v)/tau : volt (unless refractory)',
                     threshold='v > 1*volt', reset='v = 0*volt', refractory=5*ms, method='exact')
spikes = SpikeMonitor(neuron, record=False)
run(0*ms)
begin = time()
run(duration)
print('loop', time() - begin)
print('spikes', spikes.num_spikes)
