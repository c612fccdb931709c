# Two synaptic variables, one driving the other, with two time constants, brought up to date only at spikes.
from brian2 import *
tau = 10*ms
tau_fast = 3*ms
P = SpikeGeneratorGroup(2, [0, 0, 1, 0, 1, 0], [1, 4, 5.5, 9, 15.3, 22]*ms)
G = NeuronGroup(2, 'dv/dt = -v/tau : 1', method='exact')
C = Synapses(P, G, '''dfast/dt = -fast/tau_fast : 1 (event-driven)
                      dslow/dt = (fast - slow)/tau_slow : 1 (event-driven)
                      tau_slow : second (constant)
                      seen : 1''', on_pre='''fast += 1
                                             seen = slow
                                             v_post += 0.2 + slow''')
C.connect(i=[0, 1, 0], j=[0, 1, 1])
C.tau_slow = [8, 12, 20]*ms
M = StateMonitor(G, 'v', record=True, dt=0.5*ms)
W = StateMonitor(C, ['seen', 'fast', 'slow'], record=True, dt=1*ms)
run(25*ms)
