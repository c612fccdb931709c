# check: Neuron 0 should fire as its drive of 12 mV makes it, 13 times.
# Neuron 0 has no input, and does not fire. Why not?
from brian2 import *

tau = 10*ms
tau_c = 20*ms
w = 0.8*mV

senders = SpikeGeneratorGroup(2, [0, 1]*12, arange(5, 245, 10)*ms)
neurons = NeuronGroup(5, '''
dv/dt = (drive - total/clip(n, 1, inf) - v)/tau : volt
total : volt
n : 1 (constant)
drive : volt (constant)
''', threshold='v > 10*mV', reset='v = 0*mV', method='euler')
neurons.drive = 12*mV
neurons.drive[0] = 15*mV

S = Synapses(senders, neurons, '''
dx/dt = -x/tau_c : volt (clock-driven)
total_post = x : volt (summed)
''', on_pre='x += w', method='exact')
S.connect(i=[0, 1, 0, 1, 0, 1], j=[1, 2, 3, 3, 4, 4])
neurons.n = bincount(S.j[:], minlength=5)

spikes_out = SpikeMonitor(neurons)
run(250*ms)

print(spikes_out.count[:])
plot(spikes_out.t/ms, spikes_out.i, '|')
xlabel('time (ms)')
ylabel('neuron')
ylim(-0.5, 4.5)
show()
