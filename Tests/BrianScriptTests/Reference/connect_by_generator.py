# Connections made by generators: a neighbourhood, a range with a step, a condition, and targets that may lie outside.
from brian2 import *
tau = 4*ms
P = SpikeGeneratorGroup(6, [0, 1, 2, 3, 4, 5], [1, 4, 7, 10, 13, 16]*ms)
model = 'dv/dt = -v/tau : 1'
A = NeuronGroup(6, model, method='exact')
neighbours = Synapses(P, A, 'w : 1', on_pre='v_post += w')
neighbours.connect(j='k for k in range(i - 1, i + 2) if k != i', skip_if_invalid=True)
neighbours.w = '1 + 0.1*j'
B = NeuronGroup(6, model, method='exact')
every_second = Synapses(P, B, 'w : 1', on_pre='v_post += w')
every_second.connect(j='k for k in range(i % 2, N_post, 2)')
every_second.connect(j='5 - i')
every_second.w = '0.5 + 0.1*j + 0.01*i'
D = NeuronGroup(4, model, method='exact')
onto_fewer = Synapses(P, D, on_pre='v_post += 1')
onto_fewer.connect(j='i*2 - 2', skip_if_invalid=True)
onto_fewer.connect(j='k*k for k in range(3) if k*k < N_post and (i + k) % 3 == 0')
MA = StateMonitor(A, 'v', record=True, dt=1*ms)
MB = StateMonitor(B, 'v', record=[0, 1, 5], dt=1*ms)
MD = StateMonitor(D, 'v', record=True, dt=1*ms)
run(20*ms)
