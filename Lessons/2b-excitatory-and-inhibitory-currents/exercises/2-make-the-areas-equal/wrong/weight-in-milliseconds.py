# diagnosis: weight-units
# Give one excitatory spike the area of one inhibitory spike.
from brian import *

taum = 20*ms
taue = 1*ms
taui = 10*ms
weight_i = 3*mV
weight_e = 30*ms    # find the right one

eqs = '''
dV/dt = (-V + ge - gi)/taum : volt
dge/dt = -ge/taue : volt
dgi/dt = -gi/taui : volt
'''
neuron = NeuronGroup(1, eqs)

inputs = SpikeGeneratorGroup(2, [(0, 10*ms), (1, 260*ms)])
Ce = Connection(inputs, neuron, 'ge')
Ci = Connection(inputs, neuron, 'gi')
Ce[0, 0] = weight_e
Ci[1, 0] = weight_i

M = StateMonitor(neuron, 'V', record=True)
Me = StateMonitor(neuron, 'ge', record=True)
Mi = StateMonitor(neuron, 'gi', record=True)
run(500*ms)

plot(M.times, M[0])
xlabel('time')
ylabel('potential')
show()
