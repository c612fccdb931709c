# How long a neuron is refractory: a time, a string of a time, a variable set at each spike, a condition.
from brian2 import *
tau = 5*ms
model = '''dv/dt = (1.6 - v)/tau : 1 (unless refractory)
           du/dt = (v - u)/(2*tau) : 1'''
fixed = NeuronGroup(1, model, threshold='v > 1', reset='v = 0', refractory=2.5*ms, method='euler')
by_index = NeuronGroup(3, model, threshold='v > 1', reset='v = 0', refractory='(1 + 2*i)*ms', method='euler')
growing = NeuronGroup(2, model + '''
                      rest : second''', threshold='v > 1', reset='''v = 0
                                                                    rest += 1.5*ms''', refractory='rest', method='euler')
growing.rest = '1*ms*(i + 1)'
while_high = NeuronGroup(2, model, threshold='v > 1', reset='v = 0.1*i', refractory='u > 0.3', method='euler')
M1 = StateMonitor(fixed, ['v', 'u'], record=True, dt=1*ms)
M2 = StateMonitor(by_index, 'v', record=True, dt=1*ms)
M3 = StateMonitor(growing, ['v', 'rest'], record=True, dt=1*ms)
M4 = StateMonitor(while_high, ['v', 'u', 'not_refractory'], record=True, dt=1*ms)
S1 = SpikeMonitor(fixed)
S2 = SpikeMonitor(by_index)
S3 = SpikeMonitor(growing)
S4 = SpikeMonitor(while_high)
run(40*ms)
