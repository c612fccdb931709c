# Refractory, but not held.
from brian2 import *

predicted_interval = 0*ms    # with the hold

tau = 10*ms
drive = 10*mV

neuron = NeuronGroup(1, 'dv/dt = (drive - v)/tau : volt',
                     threshold='v > 8*mV', reset='v = 0*mV', refractory=5*ms, method='exact')
M = StateMonitor(neuron, 'v', record=True)
fired = SpikeMonitor(neuron)
run(100*ms)

for spike in fired.t/ms:
    axvspan(spike, spike + 5, color='gray')
plot(M.t/ms, M.v[0]/mV)
xlabel('time (ms)')
ylabel('v (mV)')
show()
