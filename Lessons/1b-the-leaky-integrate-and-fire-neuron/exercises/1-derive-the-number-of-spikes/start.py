# Forty neurons fire by themselves. How often?
from brian2 import *

# Your predictions. Work them out before you run the script.
predicted_interval = 0*ms    # between two spikes of a neuron
predicted_count = 0          # all spikes, with V beginning at 0 mV
predicted_rest = 0           # all spikes, with V beginning at Vr

tau = 20*ms
Vt = -50*mV
Vr = -60*mV
El = -49*mV

G = NeuronGroup(40, 'dV/dt = -(V - El)/tau : volt', threshold='V > Vt', reset='V = Vr', method='exact')
fired = SpikeMonitor(G)
run(1*second)

print('spikes:', fired.num_spikes)
plot(fired.t/ms, fired.i, '.')
xlabel('time (ms)')
ylabel('neuron')
show()
