# Linear equations solved exactly where every neuron has its own time constants and input.
from brian2 import *
G = NeuronGroup(4, '''dv/dt = (g + E_L - v + R*I)/tau_m : volt
                      dg/dt = (h - g)/tau_r : volt
                      dh/dt = -h/tau_d : volt
                      tau_m : second (constant)
                      tau_r : second
                      tau_d : second
                      E_L : volt
                      I : amp''', threshold='v > -52*mV', reset='v = E_L', method='exact')
R = 50*Mohm
G.tau_m = '(10 + 3*i)*ms'
G.tau_r = '(1 + 0.4*i)*ms'
G.tau_d = [4, 5.5, 7, 2.8]*ms
G.E_L = '-70*mV + 2*mV*i'
G.v = 'E_L + 1*mV'
G.I = [0.1, 0.2, 0.3, 0.4]*nA
P = SpikeGeneratorGroup(1, [0, 0, 0], [2, 6, 7]*ms)
S = Synapses(P, G, on_pre='h_post += 20*mV')
S.connect()
M = StateMonitor(G, ['v', 'g'], record=True, dt=1*ms)
spikes = SpikeMonitor(G)
run(20*ms)
G.tau_r = '2*tau_r'
G.I = 0*nA
run(15*ms)
