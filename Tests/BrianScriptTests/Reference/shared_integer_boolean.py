# Variables that a group shares, that are whole numbers, and that are true or false.
from brian2 import *
tau = 5*ms
G = NeuronGroup(4, '''dv/dt = (int(awake)*(1.2 + 0.2*(kind // 2)) - v)/tau : 1
                      level : 1 (shared)
                      half_level = level/2 : 1 (shared)
                      pulses : integer (shared)
                      kind : integer (constant)
                      spikes_left : integer
                      awake : boolean
                      high = v > half_level : boolean''',
                threshold='v > level and awake', reset='''v = 0
                                                          spikes_left -= 1
                                                          awake = spikes_left > 0''', method='euler')
G.kind = '3*i % 5'
G.spikes_left = 'i + 1'
G.awake = True
G.level = 1.1
G.run_regularly('''level *= 0.9
                   pulses += 1''', dt=6*ms)
M = StateMonitor(G, ['v', 'awake', 'spikes_left', 'high'], record=True, dt=1*ms)
L = StateMonitor(G, ['level', 'half_level', 'pulses'], record=[0], dt=1*ms)
spikes = SpikeMonitor(G)
run(30*ms)
