# check: The inhibitory rate should be the spikes of the inhibitory neurons, divided by their number and by 300 ms.
# From spikes to rates.
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
weight_i = 9*mV
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

neurons, times = M.it      # for each spike: which neuron, and when

# Your measurements.
rate_e = sum(neurons < 3200)/(3200*300*ms)     # mean rate of an excitatory neuron
rate_i = sum(neurons >= 3200)/(3200*300*ms)     # mean rate of an inhibitory neuron
rate_late = sum(times >= 100*ms)/(N*200*ms)     # mean rate of any neuron from 100 ms on

print('excitatory', rate_e, ' inhibitory', rate_i, ' late', rate_late)
raster_plot(M)
show()
