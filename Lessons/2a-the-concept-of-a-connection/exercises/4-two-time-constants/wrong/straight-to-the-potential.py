# diagnosis: delta-taken-for-current
# Excitation and inhibition act on V in the same way. Give each its own time course.
from brian import *

taum = 20*ms    # membrane
taue = 10*ms    # excitation: slow
taui = 2*ms     # inhibition: fast

eqs = '''
dV/dt = (ge - gi - V)/taum : volt
dge/dt = -ge/taue : volt
dgi/dt = -gi/taui : volt
'''
neuron = NeuronGroup(1, eqs)

spiketimes = [(0, 10*ms), (1, 120*ms), (0, 220*ms), (1, 220*ms)]
inputs = SpikeGeneratorGroup(2, spiketimes)

Ce = Connection(inputs, neuron, 'V')
Ci = Connection(inputs, neuron, 'V')
Ce[0, 0] = 5*mV
Ci[1, 0] = -25*mV

M = StateMonitor(neuron, 'V', record=True)
Me = StateMonitor(neuron, 'ge', record=True)
Mi = StateMonitor(neuron, 'gi', record=True)
run(300*ms)

plot(M.times, M[0])
xlabel('time')
ylabel('membrane voltage')
show()
