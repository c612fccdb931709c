# One gain moves a neuron between silence, bursts and regular spikes.
from brian2 import *

# --- parameters
tau = 1*ms              # fast: the membrane
tau_s = 50*ms           # slow
tau_u = 2500*ms         # ultra-slow
a_f, d_f = 2, 0         # gain and offset of the fast negative conductance
d_sp = 0                # offset of the slow positive one; its gain is what is modulated
a_sn, d_sn = 1.5, -1.5  # slow negative
a_u, d_u = 1.5, -1.5    # ultra-slow positive
I_app = -2              # the applied current, the same for all
low, middle, high = 1.5, 2, 4   # three values of the gain
defaultclock.dt = 0.5*ms

# --- equations
eqs = '''
dV/dt = (-V - I_fast_neg - I_slow_pos - I_slow_neg - I_ultra_pos + I_app)/tau : 1
dV_slow/dt = (V - V_slow)/tau_s : 1
dV_ultra/dt = (V - V_ultra)/tau_u : 1
I_fast_neg = -a_f*tanh(V - d_f) : 1
I_slow_pos = a_sp*tanh(V_slow - d_sp) : 1
I_slow_neg = -a_sn*tanh(V_slow - d_sn) : 1
I_ultra_pos = a_u*tanh(V_ultra - d_u) : 1
a_sp : 1 (constant)
'''

# --- three
three = NeuronGroup(3, eqs, threshold='V > 0', refractory='V > 0', method='rk4')
three.a_sp = [low, middle, high]
three.V = -2.5
three.V_slow = -2.5
three.V_ultra = -1.8

# --- many
many = NeuronGroup(36, eqs, threshold='V > 0', refractory='V > 0', method='rk4')
many.a_sp = '1.5 + 0.1*i'
many.V = -2.5
many.V_slow = -2.5
many.V_ultra = -1.8

# --- watching
M = StateMonitor(three, 'V', record=True)
S = SpikeMonitor(three)
many_spikes = SpikeMonitor(many)
run(8*second)

# --- bursts
bursting = S.t[S.i == 1]
starts = [s for k, s in enumerate(bursting) if k == 0 or s - bursting[k - 1] > 500*ms]
tonic = S.t[S.i == 2]

# --- fired
gains = array(many.a_sp)
late = many_spikes.i[many_spikes.t > 4*second]
fired = array([sum(late == k) for k in range(len(gains))])

# --- slopes
x = linspace(-2.6, -0.45, 2151)     # potentials at which a neuron might rest
gain = (I_app - x + a_f*tanh(x - d_f) + a_sn*tanh(x - d_sn) - a_u*tanh(x - d_u))/tanh(x - d_sp)
fast_slope = 1 - a_f/cosh(x - d_f)**2
slow_slope = fast_slope + gain/cosh(x - d_sp)**2 - a_sn/cosh(x - d_sn)**2

# --- figures
t = M.t/second

figure()
suptitle('One gain, three neurons')
for k in range(3):
    subplot(3, 1, k + 1)
    title('gain %g of the slow positive conductance' % three.a_sp[k])
    plot(t, M.V[k], 'C%d' % k)
    ylim(-4, 4)
    ylabel('$V$')
xlabel('time $t$ (s)')
show()

figure()
suptitle('What the gain does, and why')
subplot(1, 2, 1)
title('%d neurons, a dot for each spike' % many.N)
plot(many_spikes.t/second, gains[many_spikes.i], '.', markersize=2)
xlim(0, 8)
ylim(1.4, 5.1)
xlabel('time $t$ (s)')
ylabel('gain')
subplot(1, 2, 2)
title('slopes of the curves at rest')
shown = (gain > 1.4) & (gain < 5.1)
plot(fast_slope[shown], gain[shown], 'C0', label='fast')
plot(slow_slope[shown], gain[shown], 'C1', label='slow')
axvline(0, color='gray', linestyle=':')
xlim(-1, 3)
ylim(1.4, 5.1)
xlabel('slope')
ylabel('gain')
show()
