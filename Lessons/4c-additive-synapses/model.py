# Spikes of one cell change a gain of others: a modulatory synapse.
from brian2 import *

# --- neuron
tau = 1*ms              # fast: the membrane
tau_s = 50*ms           # slow
tau_u = 2500*ms         # ultra-slow
a_f, d_f = 2, 0         # gain and offset of the fast negative conductance
d_sp = 0                # of the slow positive one, whose gain is modulated
a_sn, d_sn = 1.5, -1.5  # of the slow negative one
a_u, d_u = 1.5, -1.5    # of the ultra-slow positive one
I_app = -2
defaultclock.dt = 0.5*ms
eqs = '''
dV/dt = (-V - I_fast_neg - I_slow_pos - I_slow_neg - I_ultra_pos + I_app)/tau : 1
dV_slow/dt = (V - V_slow)/tau_s : 1
dV_ultra/dt = (V - V_ultra)/tau_u : 1
I_fast_neg = -a_f*tanh(V - d_f) : 1
I_slow_pos = (a_sp + alpha_mod)*tanh(V_slow - d_sp) : 1
I_slow_neg = -a_sn*tanh(V_slow - d_sn) : 1
I_ultra_pos = a_u*tanh(V_ultra - d_u) : 1
a_sp : 1 (constant)
alpha_mod : 1
'''
neurons = NeuronGroup(3, eqs, threshold='V > 0', refractory='V > 0', method='rk4')
neurons.a_sp = [1.5, 2.5, 2.9]
neurons.V = -2.5
neurons.V_slow = -2.5
neurons.V_ultra = -1.8

# --- input
begin, end = 4*second, 7*second
interval = 100*ms       # between two spikes of the modulator
times = arange(begin/ms, end/ms, interval/ms)*ms
modulator = SpikeGeneratorGroup(1, zeros(len(times), dtype=int), times)

# --- synapse
tau_mod = 2*second      # how long the synapse remembers a spike
beta = 1                # what one spike counts
theta = 5               # how much is needed
S = Synapses(modulator, neurons, '''
ds/dt = -s/tau_mod : 1 (clock-driven)
alpha_mod_post = sgn/(1 + exp(-(beta*s - theta))) : 1 (summed)
sgn : 1 (constant)
''', on_pre='s += 1', method='exact')
S.connect()
S.sgn = [1, -1, 1]

# --- watching
M = StateMonitor(neurons, ['V', 'alpha_mod'], record=True)
M_s = StateMonitor(S, 's', record=[0])
spikes = SpikeMonitor(neurons)
run(14*second)

# --- measured
t = M.t/second
s = M_s.s[0]
last = times[-1]                            # the last spike of the modulator
on = M.t[M.alpha_mod[0] > 0.5]              # while more than half of the modulation is there

# --- figures
figure()
suptitle('A modulatory synapse')
subplot(211)
seconds = (begin/second, end/second)
title('what it keeps of the spikes that come from %g s to %g s' % seconds)
axvspan(begin/second, end/second, color='darkgray')
plot(t, s, 'C0', label='$s$')
axhline(theta/beta, color='gray', linestyle='--', label='needed')
ylim(0, 20)
subplot(212)
title('what it adds to the gain of each neuron')
axvspan(begin/second, end/second, color='darkgray')
for k in range(2):
    plot(t, M.alpha_mod[k], 'C%d' % (k + 1), label='sign %+d' % S.sgn[k])
ylim(-1.2, 1.2)
xlabel('time $t$ (s)')
ylabel('$\\alpha_{mod}$')
show()

figure()
suptitle('The same input modulates three neurons')
for k in range(3):
    subplot(3, 1, k + 1)
    title('gain %g, modulation %+d' % (neurons.a_sp[k], S.sgn[k]))
    axvspan(begin/second, end/second, color='darkgray')
    plot(t, M.V[k], 'C%d' % k)
    ylim(-4, 4)
    ylabel('$V$')
xlabel('time $t$ (s)')
show()
