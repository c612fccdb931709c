# check: A spike should open the conductance gi, which is never negative.
# Strong inhibition by a current takes v where no neuron goes. Put in a receptor.
from brian2 import *

tau = 20*ms
tau_s = 5*ms
E_i = -10*mV     # reversal potential of the inhibitory receptor, from rest

times = (20 + 2*arange(30))*ms
source = SpikeGeneratorGroup(1, zeros(30, dtype=int), times)
neuron = NeuronGroup(1, '''
dv/dt = (gi*(E_i - v) - v)/tau : volt
dgi/dt = -gi/tau_s : 1
''', method='rk4')
inhibiting = Synapses(source, neuron, on_pre='gi_post += -2')
inhibiting.connect()

M = StateMonitor(neuron, ['v', 'gi'], record=True)
run(200*ms)

print('lowest v:', min(M.v[0]))
plot(M.t/ms, M.v[0]/mV)
xlabel('time (ms)')
ylabel('v (mV)')
show()
