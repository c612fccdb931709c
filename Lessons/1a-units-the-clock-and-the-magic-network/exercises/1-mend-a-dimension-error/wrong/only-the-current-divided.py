# diagnosis: parentheses
# The script stops: two units meet that do not fit.
from brian2 import *

tau = 10*ms
R = 50*Mohm
I = 0.4*nA

cell = NeuronGroup(1, 'dv/dt = -v + R*I/tau : volt', method='exact')
M = StateMonitor(cell, 'v', record=True)
run(60*ms)

plot(M.t/ms, M.v[0]/mV)
xlabel('time (ms)')
ylabel('v (mV)')
show()
