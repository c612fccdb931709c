# Equations put together from parts, with names and constants put in, and groups that carry constants of their own.
from brian2 import *
tau = 20*ms
membrane = Equations('dv/dt = (E - v + I_total)/tau : volt', tau=10*ms)
current = Equations('''dI/dt = (J - I)/tau_s : volt
                       dJ/dt = -J/tau_s2 : volt''', I='I_e', J='J_e', tau_s=3*ms, tau_s2=1*ms)
second_current = Equations('dI/dt = -I/tau_s : volt', I='I_i')
model = membrane + current + second_current + 'I_total = I_e - I_i : volt'
A = NeuronGroup(2, model, threshold='v > theta', reset='v = E', method='exact',
                namespace={'E': -60*mV, 'theta': -56*mV, 'tau_s': 6*ms})
E = -70*mV
theta = -62*mV
tau_s = 9*ms
B = NeuronGroup(2, model, threshold='v > theta', reset='v = E', method='exact')
A.v = -60*mV
B.v = 'E + 1*mV*i'
P = SpikeGeneratorGroup(2, [0, 1, 0, 1, 0], [1, 6, 8, 12, 20]*ms)
SA = Synapses(P, A, on_pre='J_e_post += w*(1 + i)', namespace={'w': 30*mV})
SA.connect()
w = 200*mV
SB = Synapses(P, B, on_pre='J_e_post += w; I_i_post += 0.1*w')
SB.connect(j='i')
MA = StateMonitor(A, ['v', 'I_e'], record=True, dt=1*ms)
MB = StateMonitor(B, ['v', 'I_total'], record=True, dt=1*ms)
spikes_A = SpikeMonitor(A)
spikes_B = SpikeMonitor(B)
run(30*ms)
