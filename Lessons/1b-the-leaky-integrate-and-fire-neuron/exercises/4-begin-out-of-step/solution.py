# All begin alike, and above the threshold.
from brian2 import *

tau = 20*ms
Vt = -50*mV
Vr = -60*mV
El = -49*mV

G = NeuronGroup(30, 'dV/dt = -(V - El)/tau : volt', threshold='V > Vt', reset='V = Vr', method='exact')
G.V = 'Vr + rand()*(Vt - Vr)'
M = StateMonitor(G, 'V', record=True)
fired = SpikeMonitor(G)
run(200*ms)

plot(fired.t/ms, fired.i, '.')
xlabel('time (ms)')
ylabel('neuron')
show()
