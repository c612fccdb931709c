# diagnosis: weight-units
# Make the inhibition shunt, and make it halve the response.
from brian2 import *

tau = 20*ms
tau_s = 5*ms
E_inh = 0*mV      # reversal potential of the inhibitory synapse, from rest
w_inh = 8.65*mV   # what an inhibitory spike adds to g, in units of the leak

# neuron 0 gets excitation alone, neuron 1 inhibition too
pair = NeuronGroup(2, '''
dv/dt = (I + g*(E_inh - v) - v)/tau : volt
dI/dt = -I/tau_s : volt
dg/dt = -g/tau_s : 1
''', method='rk4')
excitation = SpikeGeneratorGroup(1, [0], [80]*ms)
inhibition = SpikeGeneratorGroup(1, [0, 0], [20, 80]*ms)
exciting = Synapses(excitation, pair, on_pre='I_post += 40*mV')
exciting.connect()
shunting = Synapses(inhibition, pair, on_pre='g_post += w_inh')
shunting.connect(i=0, j=1)

M = StateMonitor(pair, ['v', 'g'], record=True)
run(200*ms)

print('peaks:', max(M.v[0]), max(M.v[1]))
plot(M.t/ms, M.v[0]/mV, label='excitation alone')
plot(M.t/ms, M.v[1]/mV, label='with inhibition')
xlabel('time (ms)')
ylabel('v (mV)')
legend()
show()
