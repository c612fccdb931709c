# check: At the sample of each spike drawn should be 30.
# A trace with peaks, for the eye.
from brian2 import *

tau = 10*ms
drive = 10*mV

neuron = NeuronGroup(1, 'dv/dt = (drive - v)/tau : volt (unless refractory)',
                     threshold='v > 8*mV', reset='v = 0*mV', refractory=5*ms, method='exact')
M = StateMonitor(neuron, 'v', record=True)
fired = SpikeMonitor(neuron)
run(300*ms)

drawn = array(M.v[0]/mV)    # a copy, in millivolts
for time in fired.t:
    drawn[int(round(time/defaultclock.dt))] = 0.03

plot(M.t/ms, drawn)
xlabel('time (ms)')
ylabel('v (mV)')
show()
