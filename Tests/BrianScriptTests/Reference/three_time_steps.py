# Three groups with three time steps, joined by synapses, watched at a fourth.
from brian2 import *
tau = 4*ms
fast = NeuronGroup(2, 'dv/dt = (1.4 + 0.3*i - v)/tau : 1', threshold='v > 1', reset='v = 0', method='exact', dt=0.1*ms)
middle = NeuronGroup(2, 'dv/dt = -v/tau : 1', threshold='v > 0.9', reset='v = 0', method='euler', dt=0.2*ms)
slow = NeuronGroup(1, 'dv/dt = -v/tau : 1', method='euler', dt=0.5*ms)
A = Synapses(fast, middle, on_pre='v_post += 0.8', delay=0.6*ms)
A.connect(j='i')
B = Synapses(middle, slow, on_pre='v_post += 1')
B.connect()
M1 = StateMonitor(fast, 'v', record=True, dt=0.8*ms)
M2 = StateMonitor(middle, 'v', record=True, dt=0.8*ms)
M3 = StateMonitor(slow, 'v', record=True)
S1 = SpikeMonitor(fast)
S2 = SpikeMonitor(middle)
run(40*ms)
