# Monitors of synapses: what each holds, a subexpression, a value noted at a spike, and the neuron behind.
from brian2 import *
tau = 5*ms
A = NeuronGroup(2, 'dv/dt = (1.5 + 0.5*i - v)/tau : 1', threshold='v > 1', reset='v = 0', method='exact')
B = NeuronGroup(2, 'dv/dt = -v/tau : 1', method='exact')
S = Synapses(A, B, '''ds/dt = -s/(3*ms) : 1 (clock-driven)
                      w : 1
                      strength = w*(1 - s) : 1
                      found : 1
                      arrived : second
                      number : integer''', on_pre='''s += w
                                                     found = v_pre
                                                     arrived = t
                                                     number += 1
                                                     v_post += 0.2*s''', method='exact')
S.connect(i=[0, 0, 1], j=[0, 1, 1])
S.w = '0.4 + 0.3*i + 0.2*j'
M = StateMonitor(S, ['s', 'strength', 'found', 'arrived', 'v_post'], record=[0, 2], dt=1*ms)
all_of_them = StateMonitor(S, ['s', 'number'], record=True, dt=1*ms, when='end')
run(30*ms)
