# What the state was at each spike, before the reset and after it; spikes that are only counted; another set of them.
from brian2 import *
tau = 5*ms
G = NeuronGroup(3, '''dv/dt = (1.5 + 0.6*i - v)/tau : 1
                      da/dt = -a/(10*ms) : 1
                      excess = v - a : 1
                      n : integer
                      on : boolean''', threshold='v > 1 + a', reset='''v = 0
                                                                       a += 0.15
                                                                       n += 1
                                                                       on = not on''', method='euler')
before = SpikeMonitor(G, variables=['v', 'a', 'excess', 'n', 'on'], when='before_resets')
after = SpikeMonitor(G, variables=['v', 'a'], when='after_resets')
plain = SpikeMonitor(G, ['n'])
counted = SpikeMonitor(G, record=False)
run(45*ms)
