# The chapter's model in the second dialect, that of Brian 2.
from brian2 import *

# --- neurons
N = 4000
taum = 20*ms
taue = 5*ms
taui = 10*ms
Vt = -50*mV
Vr = -60*mV
El = -49*mV
seed(1)
eqs = '''
dV/dt = (ge - gi - (V - El))/taum : volt (unless refractory)
dge/dt = -ge/taue : volt
dgi/dt = -gi/taui : volt
'''
P = NeuronGroup(N, eqs, threshold='V > Vt', reset='V = Vr', refractory=5*ms, method='exact')
P.V = 'Vr + rand()*(Vt - Vr)'

# --- connections
Ce = Synapses(P[:N*4//5], P, on_pre='ge_post += 1.62*mV')
Ce.connect(p=0.02)
Ci = Synapses(P[N*4//5:], P, on_pre='gi_post += 9*mV')
Ci.connect(p=0.02)

# --- watching
M = SpikeMonitor(P)
run(500*ms)

# --- figure
plot(M.t/ms, M.i, '.')
xlabel('time $t$ (ms)')
ylabel('neuron')
show()
