# No method is named: linear equations are solved exactly, others not; synapses choose for themselves.
from brian2 import *
tau = 5*ms
linear = NeuronGroup(1, '''dv/dt = (u - v)/tau : 1
                           du/dt = -u/(3*tau) : 1''')
linear.u = 1
nonlinear = NeuronGroup(1, '''dv/dt = (v - v**3 - u)/tau : 1
                              du/dt = 0.5*(v - u)/tau : 1''')
nonlinear.v = 0.5
gated = NeuronGroup(1, '''dv/dt = (m*(1 - v) - 0.2*v)/tau : 1
                          dm/dt = (1/(1 + exp(-4*v)) - m)/(2*tau) : 1''')
gated.m = 0.1
P = SpikeGeneratorGroup(1, [0, 0], [2, 10]*ms)
S = Synapses(P, linear, '''dopen/dt = rise*(1 - open)/tau : 1 (clock-driven)
                           drise/dt = -rise/tau : 1 (clock-driven)''', on_pre='rise += 1')
S.connect()
M1 = StateMonitor(linear, ['v', 'u'], record=True, dt=0.5*ms)
M2 = StateMonitor(nonlinear, ['v', 'u'], record=True, dt=0.5*ms)
M3 = StateMonitor(gated, ['v', 'm'], record=True, dt=0.5*ms)
M4 = StateMonitor(S, ['open', 'rise'], record=True, dt=0.5*ms)
run(25*ms)
