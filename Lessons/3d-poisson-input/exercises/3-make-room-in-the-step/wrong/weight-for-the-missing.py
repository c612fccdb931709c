# check: The spread should be 1 mV.
# One input at 20 kHz instead of 200 at 100 Hz.
from brian2 import *

tau = 10*ms

cells = NeuronGroup(10, 'dv/dt = -v/tau : volt', method='exact')
P = PoissonInput(cells, 'v', N=20, rate=100*Hz, weight=1*mV)

M = StateMonitor(cells, 'v', record=True)
run(1*second)

settled = M.v[:, M.t > 100*ms]
print('mean:', mean(settled), 'spread:', std(settled))
plot(M.t/ms, M.v[0]/mV)
xlabel('time (ms)')
ylabel('v (mV)')
show()
