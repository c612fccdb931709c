# check: Leave the model as it is: the predictions are about these four neurons.
# Predict what four neurons will do.
from brian2 import *

defaultclock.dt = 0.5*ms
tau = 1*ms
tau_s = 50*ms
tau_u = 2500*ms
I_app = -2       # more than in the chapter
a_f = 2          # fast, negative
a_sn = 1.5       # slow, negative
a_u = 1.5        # ultra-slow, positive
gains = [1.1, 2, 2.7, 3.5]

# Your predictions, a word for each gain: 'silent', 'bursting' or 'tonic'.
predicted = ['silent', 'bursting', 'bursting', 'silent']

neurons = NeuronGroup(4, '''
dV/dt = (-V - I_fast - I_slow - I_ultra + I_app)/tau : 1
I_fast = -a_f*tanh(V) : 1
I_slow = a_sp*tanh(V_slow) - a_sn*tanh(V_slow + 1.5) : 1
I_ultra = a_u*tanh(V_ultra + 1.5) : 1
dV_slow/dt = (V - V_slow)/tau_s : 1
dV_ultra/dt = (V - V_ultra)/tau_u : 1
a_sp : 1 (constant)
''', threshold='V > 0', refractory='V > 0', method='rk4')
neurons.a_sp = gains
neurons.V = -2.5
neurons.V_slow = -2.5
neurons.V_ultra = -1.8

M = StateMonitor(neurons, 'V', record=True)
S = SpikeMonitor(neurons)
run(9*second)

for k in range(4):
    subplot(4, 1, k + 1)
    plot(M.t/second, M.V[k])
    ylabel('V')
xlabel('time (s)')
show()
