# check: predicted_last has no unit and should be in s
# How many steps does this run have?
from brian2 import *

# Your predictions. Work them out before you run the script.
predicted_samples = 200    # a number
predicted_last = 49.75    # a time
predicted_slow = 50       # a number

defaultclock.dt = 0.25*ms
tau = 10*ms

cell = NeuronGroup(1, 'dv/dt = (20*mV - v)/tau : volt', method='exact')
M = StateMonitor(cell, 'v', record=True)
slow = StateMonitor(cell, 'v', record=True, dt=1*ms)
run(30*ms)
run(20*ms)

plot(M.t/ms, M.v[0]/mV)
plot(slow.t/ms, slow.v[0]/mV, 'o')
xlabel('time (ms)')
ylabel('v (mV)')
show()
