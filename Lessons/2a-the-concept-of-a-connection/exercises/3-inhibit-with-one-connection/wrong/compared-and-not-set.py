# diagnosis: comparison-dropped
# One input excites the neuron. Let the other one inhibit it, through the same connection.
from brian import *

tau = 10*ms

neuron = NeuronGroup(1, 'dV/dt = -V/tau : volt')

spiketimes = [(0, 2*ms), (0, 12*ms), (0, 14*ms),
              (1, 6*ms), (1, 22*ms)]
inputs = SpikeGeneratorGroup(2, spiketimes)

C = Connection(inputs, neuron, 'V')
C[0, 0] = 3*mV
C[1, 0] == -3*mV

M = StateMonitor(neuron, 'V', record=True)
run(30*ms)

plot(M.times, M[0])
xlabel('time')
ylabel('membrane voltage')
show()
