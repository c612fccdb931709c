# A neuron of currents with three speeds: one makes a memory, two make spikes, three make bursts.
from brian2 import *

# --- parameters
tau = 1*ms              # fast: the membrane
tau_s = 50*ms           # slow
tau_u = 2500*ms         # ultra-slow
a_f, d_f = 2, 0         # gain and offset of the fast negative conductance
a_sp, d_sp = 2, 0       # of the slow positive one
a_sn, d_sn = 1.5, -1.5  # of the slow negative one
a_u, d_u = 1.5, -1.5    # of the ultra-slow positive one
weak = 0.4              # a pulse that is too weak
I_burst = -2            # the current into the third neuron

# --- step
step = 0.5*ms
defaultclock.dt = step

# --- equations
eqs = '''
dV/dt = (-V - I_fast_neg - I_slow_pos - I_slow_neg - I_ultra_pos + I_app)/tau : 1
dV_slow/dt = (V - V_slow)/tau_s : 1
dV_ultra/dt = (V - V_ultra)/tau_u : 1
I_fast_neg = -a_f*tanh(V - d_f) : 1
I_slow_pos = spiking*a_sp*tanh(V_slow - d_sp) : 1
I_slow_neg = -bursting*a_sn*tanh(V_slow - d_sn) : 1
I_ultra_pos = bursting*a_u*tanh(V_ultra - d_u) : 1
I_app = applied(t, i) : 1
spiking : 1 (constant)
bursting : 1 (constant)
'''

# --- applied
table = zeros((60, 3))          # a row for each 100 ms, a column for each neuron
table[[10, 20, 30, 45], 0] = [1, -weak, -1, weak]
table[:, 1] = -1.5
table[2:12, 1] = -0.5
table[:, 2] = I_burst
applied = TimedArray(table, dt=100*ms)

# --- neurons
G = NeuronGroup(3, eqs, threshold='V > 0', refractory='V > 0', method='rk4')
G.spiking = [0, 1, 1]
G.bursting = [0, 0, 1]
G.V = [-1.9, -1.5, -1]
G.V_slow = G.V
G.V_ultra = G.V

# --- watching
M = StateMonitor(G, ['V', 'V_slow', 'V_ultra'], record=True)
S = SpikeMonitor(G)
run(6*second)

# --- bursts
third = S.t[S.i == 2]
starts = [s for k, s in enumerate(third) if k == 0 or s - third[k - 1] > 500*ms]

# --- curves
x = linspace(-4, 4, 801)
fast = x - a_f*tanh(x - d_f)
slow_2 = fast + a_sp*tanh(x - d_sp)         # of the second neuron
slow_3 = slow_2 - a_sn*tanh(x - d_sn)       # of the third
ultra = slow_3 + a_u*tanh(x - d_u)

# --- figures
t = M.t/second

def panel(place, curves, heading):
    subplot(1, 2, place)
    title(heading)
    for y, name in curves:
        plot(x, y, label=name)
    xlim(-4, 4)
    ylim(-4, 4)
    xlabel('potential $V$')
    ylabel('current that holds $V$')

figure()
suptitle('Fast current alone: a memory')
panel(1, [(fast, 'fast')], 'I-V curve')
axhline(0, color='gray', linestyle=':')
subplot(1, 2, 2)
title('switched by two of four pulses')
plot(t, M.V[0], 'C0', label='$V$')
plot(t, table[minimum((M.t/(100*ms)).astype(int), 59), 0], 'C2', label='applied')
ylim(-4, 4)
xlabel('time $t$ (s)')
show()

figure()
suptitle('With a slow positive conductance: spikes')
panel(1, [(fast, 'fast'), (slow_2, 'slow')], 'I-V curves')
subplot(1, 2, 2)
title('driven from 0.2 s to 1.2 s')
plot(t[t < 1.5], M.V[1][t < 1.5], 'C0', label='$V$')
plot(t[t < 1.5], M.V_slow[1][t < 1.5], 'C1', label='slow $V$')
ylim(-4, 4)
xlabel('time $t$ (s)')
show()

figure()
suptitle('With all three speeds: bursts')
panel(1, [(fast, 'fast'), (slow_3, 'slow'), (ultra, 'ultra-slow')], 'I-V curves')
axhline(I_burst, color='gray', linestyle=':')
subplot(1, 2, 2)
title('a constant current, nothing else')
plot(t, M.V[2], 'C0', label='$V$')
plot(t, M.V_ultra[2], 'C2', label='ultra-slow $V$')
ylim(-4, 4)
xlabel('time $t$ (s)')
show()
