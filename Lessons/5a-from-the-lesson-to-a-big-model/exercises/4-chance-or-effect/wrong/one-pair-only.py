# check: There should be five differences, one for each seed.
# By how much does weaker inhibition raise the rate?
from brian2 import *

N = 300
tau = 20*ms
duration = 300*ms
seeds = [1, 2, 3, 4, 5]

seed(1)

def simulate(weight):
    G = NeuronGroup(N, '''
    dv/dt = (11*mV + g_e - g_i - v)/tau : volt (unless refractory)
    dg_e/dt = -g_e/(5*ms) : volt
    dg_i/dt = -g_i/(10*ms) : volt
    ''', threshold='v > 10*mV', reset='v = 0*mV', refractory=5*ms, method='exact')
    G.v = 'rand()*10*mV'
    exciting = Synapses(G[:240], G, on_pre='g_e_post += 1.62*mV')
    exciting.connect(p=0.25)
    inhibiting = Synapses(G[240:], G, on_pre='g_i_post += weight')
    inhibiting.connect(p=0.25)
    S = SpikeMonitor(G)
    net = Network(G, exciting, inhibiting, S)
    net.run(duration)
    return S.num_spikes/(N*duration)

differences = array([(simulate(7*mV) - simulate(9*mV))/Hz])*Hz
effect = mean(differences)
print('differences:', differences)
print('effect:', effect)
