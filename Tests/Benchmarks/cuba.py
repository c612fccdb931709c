# The CUBA network of Brette et al. (2007), benchmark 2, with exponential currents.
from brian2 import *
from time import time
seed(1)
N = 4000
duration = 1*second

taum = 20*ms
taue = 5*ms
taui = 10*ms
Vt = -50*mV
Vr = -60*mV
El = -49*mV
we = 1.62*mV
wi = -9*mV
neurons = NeuronGroup(N, '''dv/dt = (ge + gi - (v - El))/taum : volt (unless refractory)
                            dge/dt = -ge/taue : volt
                            dgi/dt = -gi/taui : volt''',
                      threshold='v > Vt', reset='v = Vr', refractory=5*ms, method='exact')
neurons.v = 'Vr + rand()*(Vt - Vr)'

begin = time()
excitatory = Synapses(neurons[:N*8//10], neurons, on_pre='ge += we')
inhibitory = Synapses(neurons[N*8//10:], neurons, on_pre='gi += wi')
excitatory.connect(p=80./N)
inhibitory.connect(p=80./N)
print('build', time() - begin)

spikes = SpikeMonitor(neurons, record=False)
run(0*ms)
begin = time()
run(duration)
print('loop', time() - begin)
print('spikes', spikes.num_spikes)
