# check: Excitation and inhibition should have the same number, rate and weight.
# Excitation from 100 inputs. Add inhibition that takes away its mean.
from brian2 import *

tau = 10*ms
K = 100
rate = 100*Hz
w = 0.1*mV

predicted_spread = w*sqrt(2*K*rate*tau/2)    # with the inhibition

cells = NeuronGroup(20, 'dv/dt = -v/tau : volt', method='exact')
P_exc = PoissonInput(cells, 'v', N=K, rate=rate, weight=w)
P_inh = PoissonInput(cells, 'v', N=25, rate=rate, weight=-4*w)

M = StateMonitor(cells, 'v', record=True)
run(1.1*second)

settled = M.v[:, M.t > 100*ms]
print('mean:', mean(settled), 'spread:', std(settled))
plot(M.t/ms, M.v[0]/mV)
xlabel('time (ms)')
ylabel('v (mV)')
show()
