# Two inputs, one neuron with two variables, and a connection to each of them.
from brian import *

# --- parameters
tau_a = 1*ms       # how long Va lasts
tau_b = 10*ms      # how long Vb lasts
weight_a = 6*mV    # what a spike of input 0 adds to Va
weight_b = 3*mV    # what a spike of input 1 adds to Vb
Vt = 10*mV         # the threshold
Vr = 0*mV          # where a spike of the neuron leaves it

# --- neuron
eqs = '''
dVa/dt = -Va/tau_a : volt
dVb/dt = -Vb/tau_b : volt
'''
neuron = NeuronGroup(1, eqs, threshold=Vt, reset=Vr)

# --- inputs
spiketimes = [(0, 1*ms), (0, 4*ms),   # input 0
              (1, 2*ms), (1, 3*ms)]   # input 1
inputs = SpikeGeneratorGroup(2, spiketimes)

# --- connections
Ca = Connection(inputs, neuron, 'Va')
Cb = Connection(inputs, neuron, 'Vb')
Ca[0, 0] = weight_a
Cb[1, 0] = weight_b

# --- watching
Ma = StateMonitor(neuron, 'Va', record=True)
Mb = StateMonitor(neuron, 'Vb', record=True)
arriving = SpikeMonitor(inputs)
leaving = SpikeMonitor(neuron)
run(10*ms)

# --- figure
suptitle('Two inputs, one neuron, two time constants')
subplot(211)
title(r'each spike adds its weight at once; then $V$ decays as $e^{-t/\tau}$')
raster_plot(arriving)
yticks([0, 1], ['input 0', 'input 1'])
subplot(212)
plot(Ma.times, Ma[0], label=r'$V_a$   $\tau_a$ = %g ms' % (tau_a/ms))
plot(Mb.times, Mb[0], label=r'$V_b$   $\tau_b$ = %g ms' % (tau_b/ms))
fill_between(Ma.times, Ma[0])
fill_between(Mb.times, Mb[0])
xlabel('time $t$')
ylabel('membrane voltage $V$')
show()
