# Song, Miller and Abbott (2000): a thousand inputs whose weights depend on the times of spikes, on one neuron.
from brian2 import *
from time import time
seed(1)
N = 1000
duration = 10*second

taum = 10*ms
taupre = 20*ms
taupost = taupre
Ee = 0*mV
vt = -54*mV
vr = -60*mV
El = -74*mV
taue = 5*ms
F = 15*Hz
gmax = .01
dApre = .01
dApost = -dApre*taupre/taupost*1.05
dApost *= gmax
dApre *= gmax
inputs = PoissonGroup(N, rates=F)
neurons = NeuronGroup(1, '''dv/dt = (ge*(Ee - v) + El - v)/taum : volt
                            dge/dt = -ge/taue : 1''',
                      threshold='v > vt', reset='v = vr', method='euler')
neurons.v = vr

begin = time()
synapses = Synapses(inputs, neurons, '''w : 1
                                        dApre/dt = -Apre/taupre : 1 (event-driven)
                                        dApost/dt = -Apost/taupost : 1 (event-driven)''',
                    on_pre='''ge += w
                              Apre += dApre
                              w = clip(w + Apost, 0, gmax)''',
                    on_post='''Apost += dApost
                               w = clip(w + Apre, 0, gmax)''')
synapses.connect()
synapses.w = 'rand()*gmax'
print('build', time() - begin)

spikes = SpikeMonitor(neurons, record=False)
run(0*ms)
begin = time()
run(duration)
print('loop', time() - begin)
print('spikes', spikes.num_spikes)
