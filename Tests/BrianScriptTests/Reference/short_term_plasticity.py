# Facilitating and depressing synapses (Tsodyks and Markram) driven by one train of spikes, then by one late spike.
from brian2 import *
tau = 4*ms
P = SpikeGeneratorGroup(1, [0, 0, 0, 0, 0, 0], [1, 5, 9, 13, 17, 36]*ms)
G = NeuronGroup(2, 'dv/dt = -v/tau : 1', method='exact')
S = Synapses(P, G, '''du/dt = -u/tau_f : 1 (event-driven)
                      dx/dt = (1 - x)/tau_d : 1 (event-driven)
                      tau_f : second
                      tau_d : second
                      U : 1
                      released : 1''', on_pre='''u += U*(1 - u)
                                                 released = u*x
                                                 x -= released
                                                 v_post += 2*released''')
S.connect()
S.tau_f = [60, 2]*ms
S.tau_d = [5, 40]*ms
S.U = [0.1, 0.6]
S.x = 1
M = StateMonitor(G, 'v', record=True, dt=0.5*ms)
R = StateMonitor(S, 'released', record=True, dt=2*ms)
run(40*ms)
