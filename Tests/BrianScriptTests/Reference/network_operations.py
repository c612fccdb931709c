# Functions of the script that run within the network: one counts, one steers a group by what it sees.
from brian2 import *
tau = 5*ms
G = NeuronGroup(3, '''dv/dt = (drive - v)/tau : 1
                      drive : 1
                      seen : 1''', method='exact')
G.drive = [1, 2, 0]
calls = []
@network_operation(dt=2.5*ms)
def steer():
    calls.append(1)
    G.drive[0] = 1 - G.v[1]
    G.seen = len(calls)
@network_operation(dt=4*ms, when='end')
def kick(t):
    if t > 3*ms:
        G.v[2] = 0.1*t/ms + G.v[0]
M = StateMonitor(G, ['v', 'drive', 'seen'], record=True, dt=0.5*ms)
run(20*ms)
