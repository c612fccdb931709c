# diagnosis: saturated-poisson
# One input at 20 kHz instead of 200 at 100 Hz.
from brian2 import *

tau = 10*ms

cells = NeuronGroup(10, 'dv/dt = -v/tau : volt', method='exact')
inputs = PoissonGroup(10, rates=20*kHz)
S = Synapses(inputs, cells, on_pre='v_post += 0.2*mV')
S.connect(j='i')                # an input for each

M = StateMonitor(cells, 'v', record=True)
run(1*second)

settled = M.v[:, M.t > 100*ms]
print('mean:', mean(settled), 'spread:', std(settled))
plot(M.t/ms, M.v[0]/mV)
xlabel('time (ms)')
ylabel('v (mV)')
show()
