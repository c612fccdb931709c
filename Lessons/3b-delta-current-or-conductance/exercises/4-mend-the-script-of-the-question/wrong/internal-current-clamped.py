# diagnosis: clamped-current
# The network of the forum, in small: two kinds of input, two currents.
from brian2 import *

v_rest = 0*mV
tau = 20*ms
tau_e = 5*ms     # how long the external current should last
tau_i = 10*ms    # how long the internal current should last
g_L = 1          # the leak, in units of itself

neuron = NeuronGroup(1, '''
dv/dt = (-(v - v_rest) + (I_ext + I_int)/g_L)/tau : volt (unless refractory)
dI_ext/dt = -I_ext/tau_e : volt
I_int : volt
''', threshold='v > 15*mV', reset='v = v_rest', refractory=2*ms, method='exact')
neuron.v = v_rest

outside = SpikeGeneratorGroup(1, zeros(20, dtype=int), (5 + 4*arange(20))*ms)
inside = SpikeGeneratorGroup(1, [0, 0, 0], [45, 47, 49]*ms)
external = Synapses(outside, neuron, on_pre='I_ext_post += 16*mV')
external.connect()
internal = Synapses(inside, neuron, on_pre='I_int_post = 10*mV')
internal.connect()

M = StateMonitor(neuron, ['v', 'I_ext', 'I_int'], record=True)
spikes_out = SpikeMonitor(neuron)
run(150*ms)

plot(M.t/ms, M.v[0]/mV, label='v')
plot(M.t/ms, M.I_ext[0]/mV, label='external')
plot(M.t/ms, M.I_int[0]/mV, label='internal')
xlabel('time (ms)')
ylabel('v and currents (mV)')
legend()
show()
