# A table of two dimensions: a column of currents for each neuron, a row for each 2.5 ms; the last row holds on.
from brian2 import *
tau = 3*ms
R = 10*Mohm
currents = TimedArray([[0, 1, 2], [1, 0, 2], [3, 1, 0], [0.5, 0.5, 0.5]]*nA, dt=2.5*ms)
switch = TimedArray([True, False, True], dt=4*ms)
G = NeuronGroup(3, '''dv/dt = (R*current*int(switch(t)) - v)/tau : volt
                      current = currents(t, i) : amp''', method='euler')
M = StateMonitor(G, ['v', 'current'], record=True, dt=0.5*ms)
H = NeuronGroup(4, '''dv/dt = (R*currents(t + shift, column) - v)/tau : volt
                      shift : second (constant)
                      column : integer (constant)''', method='rk4')
H.column = 'i % 3'
H.shift = '1.3*ms*i'
Mh = StateMonitor(H, 'v', record=True, dt=1*ms)
run(15*ms)
