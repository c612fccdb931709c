# Equations, thresholds and resets that use the time of the last spike and whether the neuron is refractory.
from brian2 import *
tau = 6*ms
G = NeuronGroup(3, '''dv/dt = (1.8 + 0.3*i - v - fatigue)/tau : 1
                      fatigue = 0.8*exp(-(t - lastspike)/(8*ms)) : 1
                      dx/dt = (int(not_refractory) - x)/(4*ms) : 1
                      previous : second
                      interval : second''', threshold='v > 1 and (t - lastspike) > 6*ms*int(i == 2)',
                reset='''interval = lastspike - previous
                         previous = lastspike
                         v = 0''', refractory=3*ms, method='euler')
P = SpikeGeneratorGroup(1, [0, 0, 0], [5, 15, 25]*ms)
S = Synapses(P, G, on_pre='v_post += 0.3*int(not_refractory_post)')
S.connect()
M = StateMonitor(G, ['v', 'x', 'fatigue'], record=True, dt=1*ms)
L = StateMonitor(G, ['lastspike', 'interval'], record=[0], dt=1*ms)
spikes = SpikeMonitor(G, variables=['lastspike', 'previous'])
run(40*ms)
