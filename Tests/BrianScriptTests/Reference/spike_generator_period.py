# Given spikes that repeat with a period, and are replaced between runs.
from brian2 import *
tau = 4*ms
P = SpikeGeneratorGroup(3, [0, 1, 2, 0], [1, 2, 3.5, 4]*ms, period=6*ms)
G = NeuronGroup(3, 'dv/dt = -v/tau : 1', method='exact')
C = Synapses(P, G, on_pre='v_post += 1 + i')
C.connect(j='i')
M = StateMonitor(G, 'v', record=True, dt=0.5*ms)
S = SpikeMonitor(P)
run(15*ms)
P.set_spikes([2, 1, 2], [16.2, 17, 20]*ms)
run(10*ms)
P.set_spikes([0, 1], [0.5, 1.5]*ms, period=2.5*ms)
run(8*ms)
