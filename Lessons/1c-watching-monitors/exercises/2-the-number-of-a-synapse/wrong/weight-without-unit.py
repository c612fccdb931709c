# diagnosis: weight-units
# Nine synapses. Which one is number 2?
from brian2 import *

tau = 20*ms
tau_x = 5*ms

inputs = SpikeGeneratorGroup(3, [0, 1, 2], [10, 40, 70]*ms)
cells = NeuronGroup(3, '''
dv/dt = (I - v)/tau : volt
I : volt
''', method='euler')
S = Synapses(inputs, cells, '''
dx/dt = -x/tau_x : volt (clock-driven)
w : volt
I_post = x : volt (summed)
''', on_pre='x += w', method='exact')
S.connect()
S.w = 1*mV
S.w[2, 1] = 3                         # the synapse from input 2 to neuron 1
X = StateMonitor(S, 'x', record=S[2, 1])    # and its current
run(100*ms)

plot(X.t/ms, X.x[0]/mV)
xlabel('time (ms)')
ylabel('x (mV)')
show()
