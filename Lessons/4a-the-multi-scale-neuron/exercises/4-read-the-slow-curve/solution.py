# Draw the slow I-V curve of a bursting neuron, and read two currents off it.
from brian2 import *

defaultclock.dt = 0.5*ms
tau = 1*ms
tau_s = 50*ms
tau_u = 2500*ms
a_f, d_f = 2, 0
a_sp, d_sp = 2, 0
a_sn, d_sn = 1.75, -1.5
a_u, d_u = 1.75, -1.5

x = linspace(-4, 3, 7001)
fast = x - a_f*tanh(x - d_f)
slow = fast + a_sp*tanh(x - d_sp) - a_sn*tanh(x - d_sn)
begins = max(slow[x < -1.5])                 # where a burst begins
ends = min(slow[(x > -1.5) & (x < 1)])       # where it ends

neuron = NeuronGroup(1, '''
dV/dt = (-V - I_fast - I_slow + drive)/tau : 1
I_fast = -a_f*tanh(V - d_f) : 1
I_slow = a_sp*tanh(V_slow - d_sp) - a_sn*tanh(V_slow - d_sn) : 1
dV_slow/dt = (V - V_slow)/tau_s : 1
dV_ultra/dt = (V - V_ultra)/tau_u : 1
drive = -2 - a_u*tanh(V_ultra - d_u) : 1
''', threshold='V > 0', refractory='V > 0', method='rk4')
neuron.V = -1
neuron.V_slow = -1
neuron.V_ultra = -1.6

M = StateMonitor(neuron, ['V', 'drive'], record=True)
run(5*second)

subplot(211)
plot(x, fast, label='fast')
plot(x, slow, label='slow')
xlabel('V')
ylabel('current')
legend()
subplot(212)
plot(M.t/second, M.drive[0], label='drive')
axhline(begins, linestyle='--', label='begins')
axhline(ends, linestyle='--', label='ends')
xlabel('time (s)')
ylabel('current')
legend()
show()
