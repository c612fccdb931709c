# check: Neither pulse should be stronger than 1.
# A memory of one bit: write it, and erase it.
from brian2 import *

defaultclock.dt = 0.5*ms
tau = 1*ms
a_f = 2          # gain of the fast negative conductance

write = 3        # the pulse from 200 ms to 300 ms
erase = -0.8     # the pulse from 600 ms to 700 ms
knee = sqrt(a_f**2 - a_f) - arccosh(sqrt(a_f))    # what a pulse has to exceed if it is to write

table = zeros(10)
table[2] = write
table[6] = erase
pulses = TimedArray(table, dt=100*ms)

neuron = NeuronGroup(1, '''
dV/dt = (-V - I_fast + pulses(t))/tau : 1
I_fast = -a_f*tanh(V) : 1
''', method='rk4')
neuron.V = -1.915

M = StateMonitor(neuron, 'V', record=True)
run(1*second)

plot(M.t/ms, M.V[0], label='V')
plot(M.t/ms, repeat(table, 200), label='applied')
xlabel('time (ms)')
ylabel('V, current')
legend()
show()
