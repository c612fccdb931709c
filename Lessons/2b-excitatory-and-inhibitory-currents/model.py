# Two inputs, two currents, one membrane potential that follows them.
from brian import *

# --- parameters
taum = 20*ms       # membrane
taue = 1*ms        # excitatory current
taui = 10*ms       # inhibitory current
weight_e = 3*mV    # what a spike of input 0 adds to ge
weight_i = 3*mV    # what a spike of input 1 adds to gi
Vt = 10*mV
Vr = 0*mV

# --- neuron
eqs = '''
dV/dt = (-V + ge - gi)/taum : volt
dge/dt = -ge/taue : volt
dgi/dt = -gi/taui : volt
'''
neuron = NeuronGroup(1, eqs, threshold=Vt, reset=Vr)

# --- inputs
spiketimes = [(0, 1*ms), (0, 10*ms), (0, 50*ms), (0, 55*ms),   # excitation
              (1, 40*ms)]                                      # inhibition
inputs = SpikeGeneratorGroup(2, spiketimes)

# --- connections
Ce = Connection(inputs, neuron, 'ge')
Ci = Connection(inputs, neuron, 'gi')
Ce[0, 0] = weight_e
Ci[1, 0] = weight_i

# --- watching
M = StateMonitor(neuron, 'V', record=True)
Me = StateMonitor(neuron, 'ge', record=True)
Mi = StateMonitor(neuron, 'gi', record=True)
arriving = SpikeMonitor(inputs)
run(100*ms)

# --- figure
suptitle('What a spike adds, and what the potential makes of it')
subplot(311)
title('a short excitatory current, a long inhibitory one, and a slow membrane')
raster_plot(arriving)
yticks([0, 1], ['excitation', 'inhibition'])
subplot(312)
plot(Me.times, Me[0], label='$g_e$')
plot(Mi.times, Mi[0], label='$g_i$')
ylabel('current')
subplot(313)
plot(M.times, M[0], 'C2', label='$V$')
xlabel('time $t$')
ylabel('potential $V$')
show()
