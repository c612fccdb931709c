# As cuba.py, with a million neurons of ten synapses each, whose weights make up for their number.
from brian2 import *
from time import time
seed(1)
N = 1000000
duration = 1*second

taum = 20*ms
taue = 5*ms
taui = 10*ms
Vt = -50*mV
Vr = -60*mV
El = -49*mV
we = 1.62*mV*8
wi = -9*mV*8
neurons = NeuronGroup(N, '''dv/dt = (ge + gi - (v - El))/taum : volt (unless refractory)
                            dge/dt = -ge/taue : volt
                            dgi/dt = -gi/taui : volt''',
                      threshold='v > Vt', reset='v = Vr', refractory=5*ms, method='exact')
neurons.v = 'Vr + rand()*(Vt - Vr)'

excitatory = Synapses(neurons[:N*8//10], neurons, on_pre='ge += we')
inhibitory = Synapses(neurons[N*8//10:], neurons, on_pre='gi += wi')
excitatory.connect(p=10./N)
inhibitory.connect(p=10./N)

spikes = SpikeMonitor(neurons, record=False)
begin = time()
run(duration, report='text')
print('loop', time() - begin)
print('spikes', spikes.num_spikes)
