# diagnosis: shared-poisson
# Ten neurons that should not fire together.
from brian2 import *

tau = 10*ms

cells = NeuronGroup(10, 'dv/dt = -v/tau : volt (unless refractory)',
                    threshold='v > 11*mV', reset='v = 0*mV', refractory=2*ms, method='exact')

inputs = PoissonGroup(100, rates=100*Hz)
S = Synapses(inputs, cells, on_pre='v_post += 0.1*mV')
S.connect()

M = StateMonitor(cells, 'v', record=True)
fired = SpikeMonitor(cells)
run(2*second)

plot(fired.t/ms, fired.i, '.')
xlabel('time (ms)')
ylabel('neuron')
show()
