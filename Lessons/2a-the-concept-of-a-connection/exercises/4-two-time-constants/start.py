# Excitation and inhibition act on V in the same way. Give each its own time course.
from brian import *

taum = 20*ms    # membrane
taue = 10*ms    # excitation: slow
taui = 2*ms     # inhibition: fast

eqs = '''
dV/dt = -V/taum : volt
'''
neuron = NeuronGroup(1, eqs)

spiketimes = [(0, 10*ms), (1, 120*ms), (0, 220*ms), (1, 220*ms)]
inputs = SpikeGeneratorGroup(2, spiketimes)

C = Connection(inputs, neuron, 'V')
C[0, 0] = 5*mV
C[1, 0] = -5*mV

M = StateMonitor(neuron, 'V', record=True)
run(300*ms)

plot(M.times, M[0])
xlabel('time')
ylabel('membrane voltage')
show()
