# diagnosis: sign-missing
# Move the minus sign from the equation into the weight.
from brian import *

taum = 20*ms
taue = 5*ms
taui = 10*ms
weight_e = 10*mV
weight_i = 6*mV

eqs = '''
dV/dt = (-V + ge + gi)/taum : volt
dge/dt = -ge/taue : volt
dgi/dt = -gi/taui : volt
'''
neuron = NeuronGroup(1, eqs)

inputs = SpikeGeneratorGroup(2, [(0, 10*ms), (1, 60*ms), (0, 80*ms)])
Ce = Connection(inputs, neuron, 'ge')
Ci = Connection(inputs, neuron, 'gi')
Ce[0, 0] = weight_e
Ci[1, 0] = weight_i

M = StateMonitor(neuron, 'V', record=True)
Mi = StateMonitor(neuron, 'gi', record=True)
run(150*ms)

plot(M.times, M[0], label='V')
plot(Mi.times, Mi[0], label='gi')
xlabel('time')
ylabel('potential and current')
show()
