# NMDA receptors: a rise and a saturating opening in each synapse, summed, and blocked by magnesium in the neuron.
from brian2 import *
C_m = 200*pF; g_L = 10*nS; E_L = -65*mV
g_nmda = 1.8*nS; Mg = 1.0
tau_rise = 2*ms; tau_decay = 40*ms; alpha = 0.5/ms
P = SpikeGeneratorGroup(3, [0, 1, 0, 2, 0, 1, 0, 2], [1, 2, 6, 6, 10, 14, 15, 30]*ms)
G = NeuronGroup(2, '''dv/dt = (g_L*(E_L - v) - I_nmda + I_0)/C_m : volt
                      I_nmda = g_nmda*v/(1 + Mg*exp(-0.062*v/mV)/3.57)*open_total : amp
                      open_total : 1
                      I_0 : amp''', method='rk2')
G.v = E_L
G.I_0 = [0, 0.2]*nA
S = Synapses(P, G, '''dopen/dt = -open/tau_decay + alpha*rise*(1 - open) : 1 (clock-driven)
                      drise/dt = -rise/tau_rise : 1 (clock-driven)
                      open_total_post = w*open : 1 (summed)
                      w : 1''', on_pre='rise += 1', method='rk2')
S.connect(i=[0, 1, 2, 0, 1], j=[0, 0, 0, 1, 1])
S.w = '0.5 + 0.5*i'
M = StateMonitor(G, ['v', 'open_total', 'I_nmda'], record=True, dt=1*ms)
opening = StateMonitor(S, ['open', 'rise'], record=[0, 4], dt=2*ms)
run(50*ms)
