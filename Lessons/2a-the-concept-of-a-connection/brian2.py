# The chapter's model in the second dialect, that of Brian 2.
from brian2 import *

# --- neuron
tau_a = 1*ms
tau_b = 10*ms
Vt = 10*mV
Vr = 0*mV
eqs = '''
dVa/dt = -Va/tau_a : volt
dVb/dt = -Vb/tau_b : volt
'''
neuron = NeuronGroup(1, eqs, threshold='Va > Vt', reset='Va = Vr', method='exact')

# --- inputs
inputs = SpikeGeneratorGroup(2, [0, 0, 1, 1], [1, 4, 2, 3]*ms)

# --- connections
Sa = Synapses(inputs, neuron, 'w : volt', on_pre='Va_post += w')
Sa.connect(i=0, j=0)
Sa.w = 6*mV
Sb = Synapses(inputs, neuron, 'w : volt', on_pre='Vb_post += w')
Sb.connect(i=1, j=0)
Sb.w = 3*mV

# --- watching
M = StateMonitor(neuron, ['Va', 'Vb'], record=True)
arriving = SpikeMonitor(inputs)
leaving = SpikeMonitor(neuron)
run(10*ms)

# --- figure
suptitle('Two inputs, one neuron, two time constants')
plot(M.t/ms, M.Va[0]/mV, label='$V_a$')
plot(M.t/ms, M.Vb[0]/mV, label='$V_b$')
xlabel('time $t$ (ms)')
ylabel('membrane voltage $V$ (mV)')
legend()
show()
