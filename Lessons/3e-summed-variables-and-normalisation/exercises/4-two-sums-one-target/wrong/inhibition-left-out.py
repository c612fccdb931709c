# check: The inhibitory input should lower v at 60 ms.
# Excitation and inhibition are both summed into one variable. This is refused.
from brian2 import *

tau = 10*ms
tau_e = 5*ms
tau_i = 10*ms

inputs = SpikeGeneratorGroup(2, [0, 1, 0, 1], [10, 60, 110, 110]*ms)
neuron = NeuronGroup(1, '''
dv/dt = (total_e - v)/tau : volt
total_e : volt
total_i : volt
''', method='euler')

exciting = Synapses(inputs, neuron, '''
dx/dt = -x/tau_e : volt (clock-driven)
total_e_post = x : volt (summed)
''', on_pre='x += 20*mV', method='exact')
exciting.connect(i=0, j=0)

inhibiting = Synapses(inputs, neuron, '''
dx/dt = -x/tau_i : volt (clock-driven)
total_i_post = x : volt (summed)
''', on_pre='x += 10*mV', method='exact')
inhibiting.connect(i=1, j=0)

M = StateMonitor(neuron, 'v', record=True)
run(160*ms)

plot(M.t/ms, M.v[0]/mV)
xlabel('time (ms)')
ylabel('v (mV)')
show()
