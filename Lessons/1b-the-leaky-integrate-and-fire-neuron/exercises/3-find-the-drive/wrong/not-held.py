# diagnosis: refractory-without-hold
# Which drive makes this neuron fire at 50 Hz?
from brian2 import *

tau = 10*ms
Vt = 8*mV
drive = Vt/(1 - exp(-20.05*ms/tau))    # find this

neuron = NeuronGroup(1, 'dv/dt = (drive - v)/tau : volt',
                     threshold='v > Vt', reset='v = 0*mV', refractory=5*ms, method='exact')
M = StateMonitor(neuron, 'v', record=True)
fired = SpikeMonitor(neuron)
run(200*ms)

print('intervals:', diff(fired.t)/ms, 'ms')
plot(M.t/ms, M.v[0]/mV)
xlabel('time (ms)')
ylabel('v (mV)')
show()
