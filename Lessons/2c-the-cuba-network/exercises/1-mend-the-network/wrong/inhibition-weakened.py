# check: The network should fire at 5 to 7 Hz.
# The CUBA network at 177 Hz: something is wrong. Mend it.
from brian import *

N = 4000
p = 0.02
taum = 20*ms
taue = 5*ms
taui = 10*ms
Vt = -50*mV
Vr = -60*mV
El = -49*mV
weight_e = 1.62*mV
weight_i = 3*mV
seed(1)

eqs = '''
dV/dt = (ge - gi - (V - El))/taum : volt
dge/dt = -ge/taue : volt
dgi/dt = -gi/taui : volt
'''
P = NeuronGroup(N, eqs, threshold=Vt, reset=Vr, refractory=5*ms)
Pe = P.subgroup(3200)
Pi = P.subgroup(800)

Ce = Connection(Pe, P, 'ge')
Ci = Connection(Pi, P, 'gi')
Ce.connect_random(Pe, P, p, weight=weight_e)
Ci.connect_random(Pi, P, p, weight=weight_i)
P.V = Vr + rand(N)*(Vt - Vr)

M = SpikeMonitor(P)
run(300*ms)

print('rate:', M.nspikes/(N*300*ms))
raster_plot(M)
show()
