# The chapter's model in the second dialect, that of Brian 2.
from brian2 import *

# --- neuron
taum = 20*ms
taue = 1*ms
taui = 10*ms
eqs = '''
dV/dt = (-V + ge - gi)/taum : volt
dge/dt = -ge/taue : volt
dgi/dt = -gi/taui : volt
'''
neuron = NeuronGroup(1, eqs, threshold='V > 10*mV', reset='V = 0*mV', method='exact')

# --- connections
inputs = SpikeGeneratorGroup(2, [0, 0, 0, 0, 1], [1, 10, 50, 55, 40]*ms)
exciting = Synapses(inputs, neuron, on_pre='ge_post += 3*mV')
exciting.connect(i=0, j=0)
inhibiting = Synapses(inputs, neuron, on_pre='gi_post += 3*mV')
inhibiting.connect(i=1, j=0)

# --- watching
M = StateMonitor(neuron, ['V', 'ge', 'gi'], record=True)
run(100*ms)

# --- figure
subplot(211)
plot(M.t/ms, M.ge[0]/mV, label='$g_e$')
plot(M.t/ms, M.gi[0]/mV, label='$g_i$')
ylabel('current (mV)')
legend()
subplot(212)
plot(M.t/ms, M.V[0]/mV, 'C2')
xlabel('time $t$ (ms)')
ylabel('potential $V$ (mV)')
show()
