# check: v should be within 0.1 mV of what short steps give.
# A conductance is no linear model. Which method then?
from brian2 import *

tau = 10*ms
tau_s = 4*ms
E = 70*mV
dt = 0.5*ms
defaultclock.dt = dt

neurons = NeuronGroup(3, '''
dv/dt = (g*(E - v) - v)/tau : volt
dg/dt = -g/tau_s : 1
''', method='exponential_euler')
neurons.g = [0.5, 2, 5]     # three synapses have just opened

M = StateMonitor(neurons, ['v', 'g'], record=True)
run(30*ms)

for k in range(3):
    plot(M.t/ms, M.v[k]/mV, label='neuron %d' % k)
xlabel('time (ms)')
ylabel('v (mV)')
legend()
show()
