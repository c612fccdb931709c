# Forty neurons with conductances and reversal potentials, four in five of them excitatory, connected by rule.
from brian2 import *
C_m = 200*pF; g_L = 10*nS; E_L = -60*mV; V_t = -50*mV; V_r = -60*mV
E_e = 0*mV; E_i = -80*mV; tau_e = 5*ms; tau_i = 10*ms
w_e = 3*nS; w_i = 20*nS
G = NeuronGroup(40, '''dv/dt = (g_L*(E_L - v) + g_e*(E_e - v) + g_i*(E_i - v) + I)/C_m : volt (unless refractory)
                       dg_e/dt = -g_e/tau_e : siemens
                       dg_i/dt = -g_i/tau_i : siemens
                       I : amp''', threshold='v > V_t', reset='v = V_r', refractory=3*ms, method='exponential_euler')
G.v = 'V_r + ((i*37) % 41)/41.0*(V_t - V_r)'
G.I = '(90 + ((i*29) % 13)*4)*pA'
excitatory = G[:32]
inhibitory = G[32:]
C_e = Synapses(excitatory, G, on_pre='g_e_post += w_e')
C_e.connect('i != j and ((i*31 + j*17 + i*j*7) % 23) < 3')
C_i = Synapses(inhibitory, G, on_pre='g_i_post += w_i')
C_i.connect('((i*13 + j*11 + i*j*5) % 19) < 4')
M = StateMonitor(G, ['v', 'g_e', 'g_i'], record=[0, 35], dt=1*ms)
spikes = SpikeMonitor(G)
rate = PopulationRateMonitor(inhibitory)
run(50*ms)
