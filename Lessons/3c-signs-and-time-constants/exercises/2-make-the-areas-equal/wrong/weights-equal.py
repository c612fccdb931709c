# check: The area below rest should be as large as the area above it.
# Weigh a fast inhibition against a slow excitation.
from brian2 import *

tau = 20*ms
tau_e = 10*ms
tau_i = 2.5*ms
w_e = 4*mV
w_i = 4*mV       # find the right weight

source = SpikeGeneratorGroup(2, [0, 1], [10, 260]*ms)
neuron = NeuronGroup(1, '''
dv/dt = (ge - gi - v)/tau : volt
dge/dt = -ge/tau_e : volt
dgi/dt = -gi/tau_i : volt
''', method='exact')
exciting = Synapses(source, neuron, on_pre='ge_post += w_e')
exciting.connect(i=0, j=0)
inhibiting = Synapses(source, neuron, on_pre='gi_post += w_i')
inhibiting.connect(i=1, j=0)

M = StateMonitor(neuron, ['v', 'ge', 'gi'], record=True)
run(500*ms)

v = M.v[0]/mV
print(f'area up:   {sum(v[v > 0])*defaultclock.dt/ms:.1f} mV ms')
print(f'area down: {-sum(v[v < 0])*defaultclock.dt/ms:.1f} mV ms')
plot(M.t/ms, v)
xlabel('time (ms)')
ylabel('v (mV)')
show()
