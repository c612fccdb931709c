# State set for the neurons that meet a condition, for a slice, for a list, and read back to set another.
from brian2 import *
tau = 10*ms
v_rest = -65*mV
G = NeuronGroup(8, '''dv/dt = (v_rest - v + drive)/tau : volt
                      drive : volt
                      group : integer
                      x : meter''', method='exact')
G.v = v_rest
G.x = 'i*20*um'
G.v['i % 3 == 1'] = '-60*mV + i*mV'
G.v['x > 100*um'] = -58*mV
G.drive['v > v_rest and i < 5'] = '0.5*(v - v_rest)'
G.drive[6:] = [2, 4]*mV
G.v[[0, 2]] = [-50, -55]*mV
G.group[3:] = 'i // 2'
G.drive['group == 2'] = 'drive + 7*mV'
G.v[5:7] = 'v - 1*mV*(i + 1)'
back = G[4:]
back.drive['i == 0'] = -3*mV
back.x[1:3] = [5, 15]*um
total = sum(G.drive['x < 90*um'])
G.drive[3] = 0.1*total
M = StateMonitor(G, ['v', 'drive', 'x'], record=True, dt=2*ms)
run(8*ms)
G.v['v > -60*mV'] = v_rest
run(10*ms)
