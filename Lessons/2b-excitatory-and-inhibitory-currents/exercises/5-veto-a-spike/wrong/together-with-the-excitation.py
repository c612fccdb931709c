# check: It should be the latest time: inhibition that comes one millisecond later should be too late.
# When does inhibition come too late?
from brian import *

when = 80*ms       # the inhibitory spike: find the latest time that still prevents the neuron from firing

taum = 20*ms
taue = 5*ms
taui = 10*ms
eqs = '''
dV/dt = (-V + ge - gi)/taum : volt
dge/dt = -ge/taue : volt
dgi/dt = -gi/taui : volt
'''
neuron = NeuronGroup(1, eqs, threshold=10*mV, reset=0*mV)

inputs = SpikeGeneratorGroup(2, [(0, 80*ms), (1, when)])
Ce = Connection(inputs, neuron, 'ge')
Ci = Connection(inputs, neuron, 'gi')
Ce[0, 0] = 80*mV
Ci[1, 0] = 40*mV

M = StateMonitor(neuron, 'V', record=True)
leaving = SpikeMonitor(neuron)
run(150*ms)

print('spikes:', leaving.nspikes)
plot(M.times, M[0])
xlabel('time')
ylabel('potential')
show()
