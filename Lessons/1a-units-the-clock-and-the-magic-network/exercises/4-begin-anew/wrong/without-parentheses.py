# diagnosis: call-missing
# Two experiments, one after the other. The second one is refused.
from brian2 import *

tau = 10*ms

# the first experiment
defaultclock.dt = 0.1*ms
first = NeuronGroup(1, 'dv/dt = (10*mV - v)/tau : volt', method='exact')
M1 = StateMonitor(first, 'v', record=True)
run(40*ms)

# the second experiment
start_scope
defaultclock.dt = 0.5*ms
second = NeuronGroup(1, 'dv/dt = (20*mV - v)/tau : volt', method='exact')
M2 = StateMonitor(second, 'v', record=True)
run(60*ms)

plot(M1.t/ms, M1.v[0]/mV, label='first')
plot(M2.t/ms, M2.v[0]/mV, label='second')
legend()
xlabel('time (ms)')
ylabel('v (mV)')
show()
