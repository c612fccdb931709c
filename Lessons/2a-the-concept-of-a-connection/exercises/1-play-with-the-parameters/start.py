# Two inputs, one neuron with two variables. Which knobs make it fire?
from brian import *

tau_a = 1*ms       # how long Va lasts
tau_b = 10*ms      # how long Vb lasts
weight_a = 6*mV    # what a spike of input 0 adds to Va
weight_b = 3*mV    # what a spike of input 1 adds to Vb
Vt = 10*mV
Vr = 0*mV

eqs = '''
dVa/dt = -Va/tau_a : volt
dVb/dt = -Vb/tau_b : volt
'''
neuron = NeuronGroup(1, eqs, threshold=Vt, reset=Vr)

spiketimes = [(0, 1*ms), (0, 4*ms),
              (1, 2*ms), (1, 3*ms)]
inputs = SpikeGeneratorGroup(2, spiketimes)

Ca = Connection(inputs, neuron, 'Va')
Cb = Connection(inputs, neuron, 'Vb')
Ca[0, 0] = weight_a
Cb[1, 0] = weight_b

Ma = StateMonitor(neuron, 'Va', record=True)
Mb = StateMonitor(neuron, 'Vb', record=True)
arriving = SpikeMonitor(inputs)
leaving = SpikeMonitor(neuron)
run(10*ms)

plot(Ma.times, Ma[0], label='Va')
plot(Mb.times, Mb[0], label='Vb')
xlabel('time')
ylabel('membrane voltage')
show()
