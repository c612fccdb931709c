# The CUBA network: 4000 neurons, 2 % of all pairs connected, four fifths of them excitatory.
from brian import *

# --- parameters
N = 4000
p = 0.02                # the probability that a pair is connected
taum = 20*ms            # membrane
taue = 5*ms             # excitatory current
taui = 10*ms            # inhibitory current
Vt = -50*mV             # threshold
Vr = -60*mV             # reset
El = -49*mV             # where the membrane rests: above threshold
weight_e = 1.62*mV      # what an excitatory spike adds to ge
weight_i = 9*mV         # what an inhibitory spike adds to gi
duration = 500*ms
seed(1)                 # the same random numbers each time

# --- neurons
eqs = '''
dV/dt = (ge - gi - (V - El))/taum : volt
dge/dt = -ge/taue : volt
dgi/dt = -gi/taui : volt
'''
P = NeuronGroup(N, eqs, threshold=Vt, reset=Vr, refractory=5*ms)

# --- kinds
Pe = P.subgroup(N*4//5)
Pi = P.subgroup(N//5)

# --- connections
Ce = Connection(Pe, P, 'ge')
Ci = Connection(Pi, P, 'gi')
Ce.connect_random(Pe, P, p, weight=weight_e)
Ci.connect_random(Pi, P, p, weight=weight_i)

# --- start
P.V = Vr + rand(N)*(Vt - Vr)

# --- watching
M = SpikeMonitor(P)
rate = PopulationRateMonitor(P, bin=5*ms)
MV = StateMonitor(P, 'V', record=0)
Me = StateMonitor(P, 'ge', record=0)
Mi = StateMonitor(P, 'gi', record=0)
run(duration)
mean_rate = M.nspikes/(N*duration)

# --- figures
figure()
suptitle('%d neurons that keep each other going' % N)
subplot(211)
title('each point is a spike; the last fifth of the neurons is inhibitory')
raster_plot(M)
ylabel('neuron')
subplot(212)
plot(rate.times/ms, rate.rate/Hz)
xlabel('time $t$ (ms)')
ylabel('rate (Hz)')
show()

figure()
suptitle('One neuron of the network')
subplot(211)
plot(Me.times, Me[0], label='$g_e$')
plot(Mi.times, Mi[0], label='$g_i$')
ylabel('current')
subplot(212)
plot(MV.times, MV[0], 'C2', label='$V$')
axhline(Vt, color='gray', linestyle='--', label='threshold')
xlabel('time $t$')
ylabel('potential $V$')
show()
