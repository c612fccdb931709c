# diagnosis: missing-tau
# Va and Vb do not know of one another. Let Va drive Vb.
from brian import *

tau_a = 1*ms
tau_b = 10*ms

eqs = '''
dVa/dt = -Va/tau_a : volt
dVb/dt = Va - Vb : volt
'''
neuron = NeuronGroup(1, eqs)

inputs = SpikeGeneratorGroup(2, [(0, 1*ms), (0, 4*ms), (1, 2*ms), (1, 3*ms)])
Ca = Connection(inputs, neuron, 'Va')
Cb = Connection(inputs, neuron, 'Vb')
Ca[0, 0] = 6*mV
Cb[1, 0] = 3*mV

Ma = StateMonitor(neuron, 'Va', record=True)
Mb = StateMonitor(neuron, 'Vb', record=True)
run(10*ms)

plot(Ma.times, Ma[0], label='Va')
plot(Mb.times, Mb[0], label='Vb')
xlabel('time')
ylabel('membrane voltage')
show()
