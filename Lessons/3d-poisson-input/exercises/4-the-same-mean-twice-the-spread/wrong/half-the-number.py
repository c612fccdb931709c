# check: The spread should be twice what it was, 1.41 mV.
# The mean is right. The spread should be twice as large.
from brian2 import *

tau = 10*ms
K = 50
rate = 100*Hz
w = 0.2*mV

cells = NeuronGroup(20, 'dv/dt = -v/tau : volt', method='exact')
P = PoissonInput(cells, 'v', N=K, rate=rate, weight=w)
M = StateMonitor(cells, 'v', record=True)
run(1.1*second)

settled = M.v[:, M.t > 100*ms]
print('mean:', mean(settled), 'spread:', std(settled))
plot(M.t/ms, M.v[0]/mV)
xlabel('time (ms)')
ylabel('v (mV)')
show()
