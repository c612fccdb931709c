# What makes an input excitatory or inhibitory: a sign, a time constant, a receptor.
from brian2 import *

# --- parameters
tau = 20*ms         # membrane
tau_e = 10*ms       # excitation: slow
tau_i = 2*ms        # inhibition: fast
w_e = 5*mV          # what an excitatory spike adds
w_i = w_e*tau_e/tau_i   # what an inhibitory spike adds: the same charge

# --- cells
spiketimes = [10, 220, 110, 220]*ms     # two spikes of cell 0, two of cell 1
cells = SpikeGeneratorGroup(2, [0, 0, 1, 1], spiketimes)

# --- sign
by_sign = NeuronGroup(1, '''
dv/dt = (I - v)/tau : volt
dI/dt = -I/tau_e : volt
''', method='exact')
S = Synapses(cells, by_sign, 'weight : volt', on_pre='I_post += weight')
S.connect()
S.weight[0, 0] = w_e
S.weight[1, 0] = -w_e

# --- convention
conventions = NeuronGroup(4, '''
dv/dt = (s*I - v)/tau : volt
dI/dt = -I/tau_e : volt
s : 1 (constant)
''', method='exact')
conventions.s = [1, -1, 1, -1]           # in the equation
T = Synapses(cells, conventions, 'weight : volt', on_pre='I_post += weight')
T.connect('i == 1')
T.weight = [w_e, w_e, -w_e, -w_e]           # in the weight

# --- time
by_time = NeuronGroup(1, '''
dv/dt = (I_e - I_i - v)/tau : volt
dI_e/dt = -I_e/tau_e : volt
dI_i/dt = -I_i/tau_i : volt
''', method='exact')
exciting = Synapses(cells, by_time, on_pre='I_e_post += w_e')
exciting.connect(i=0, j=0)
inhibiting = Synapses(cells, by_time, on_pre='I_i_post += w_i')
inhibiting.connect(i=1, j=0)

# --- receptor
E_i = -10*mV        # where the inhibitory receptor pulls to, from rest
by_receptor = NeuronGroup(3, '''
dv/dt = (g*(E_i - v) + drive - v)/tau : volt
dg/dt = -g/tau_e : 1
drive : volt (constant)
''', method='rk4')
by_receptor.drive = [15, 0, -20]*mV
by_receptor.v = [15, 0, -20]*mV
opening = Synapses(cells, by_receptor, on_pre='g_post += 2')
opening.connect('i == 1')

# --- watching
M_sign = StateMonitor(by_sign, ['v', 'I'], record=True)
M_conventions = StateMonitor(conventions, 'v', record=True)
M_time = StateMonitor(by_time, ['v', 'I_e', 'I_i'], record=True)
M_receptor = StateMonitor(by_receptor, ['v', 'g'], record=True)
run(320*ms)

# --- figures
t = M_sign.t/ms

figure()
suptitle('Excitation and inhibition of equal charge')
subplot(211)
title('cell 0 alone, cell 1 alone, both at once')
plot(t, M_time.I_e[0]/mV, label='excitatory')
plot(t, -M_time.I_i[0]/mV, label='inhibitory')
ylabel('current $I$ (mV)')
subplot(212)
plot(t, M_sign.v[0]/mV, 'C2', label='signs differ')
plot(t, M_time.v[0]/mV, 'C3', label='times differ too')
xlabel('time $t$ (ms)')
ylabel('potential $v$ (mV)')
show()

figure()
suptitle('One receptor, three potentials')
title('cell 1 opens a conductance that pulls each neuron towards the same potential')
for k in range(3):
    plot(t, M_receptor.v[k]/mV, label='rests at %d mV' % (by_receptor.drive[k]/mV))
axhline(E_i/mV, color='gray', linestyle='--', label='reversal potential')
xlabel('time $t$ (ms)')
ylabel('potential $v$ (mV)')
show()
