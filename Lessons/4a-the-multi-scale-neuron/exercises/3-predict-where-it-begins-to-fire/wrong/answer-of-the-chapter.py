# check: Leave the model as it is: the prediction is about this one.
# Predict the current at which a neuron begins to fire.
from brian2 import *

defaultclock.dt = 0.5*ms
tau = 1*ms
tau_s = 50*ms
a_f = 2          # fast, negative
a_sp = 2         # slow, positive

# Your prediction. Work it out before you run the script.
knee = -arccosh(sqrt(a_f))
predicted = knee - a_f*tanh(knee) + a_sp*tanh(knee)

neurons = NeuronGroup(101, '''
dV/dt = (-V + a_f*tanh(V) - a_sp*tanh(V_slow) + I)/tau : 1
dV_slow/dt = (V - V_slow)/tau_s : 1
I : 1 (constant)
''', threshold='V > 0', refractory='V > 0', method='rk4')
neurons.I = '-1.2 + 0.01*i'
neurons.V = -1
neurons.V_slow = -1

S = SpikeMonitor(neurons)
run(2*second)

plot(neurons.I, S.count/(2*second)/Hz, '.')
xlabel('applied current I')
ylabel('rate (Hz)')
show()
