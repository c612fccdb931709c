# A reset of several statements, each of which sees what the one before it has done; one uses a name of its own.
from brian2 import *
tau = 4*ms
G = NeuronGroup(3, '''dv/dt = (2 + 0.5*i - v)/tau : 1
                      dtheta/dt = (1 - theta)/(5*tau) : 1
                      spikes_so_far : 1
                      last : second
                      interval : second''',
                threshold='v > theta', reset='''over = v - theta
                                                v = 0.2*over
                                                theta += 0.3; theta = clip(theta, 1, 1.8)
                                                spikes_so_far += 1
                                                interval = t - last
                                                last = t
                                                v -= 0.1*theta*int(spikes_so_far % 2 == 0)''', method='euler')
G.theta = 1
M = StateMonitor(G, ['v', 'theta', 'interval'], record=True, dt=1*ms)
spikes = SpikeMonitor(G, variables=['v', 'theta', 'spikes_so_far', 'interval'])
run(35*ms)
