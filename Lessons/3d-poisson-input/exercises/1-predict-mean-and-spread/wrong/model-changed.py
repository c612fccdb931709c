# check: Leave the model as it is: the predictions are about this one.
# Where is v on average, and how much does it vary?
from brian2 import *

tau = 20*ms
K = 100
rate = 50*Hz
w = 0.2*mV

# Your predictions. Work them out before you run the script.
predicted_mean = w*K*rate*tau
predicted_spread = w*sqrt(K*rate*tau/2)

cells = NeuronGroup(20, 'dv/dt = -v/tau : volt', method='exact')
P = PoissonInput(cells, 'v', N=K, rate=rate, weight=w)
M = StateMonitor(cells, 'v', record=True)
run(1.5*second)

settled = M.v[:, M.t > 200*ms]
print('mean:', mean(settled), 'spread:', std(settled))
plot(M.t/ms, M.v[0]/mV)
xlabel('time (ms)')
ylabel('v (mV)')
show()
