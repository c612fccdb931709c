# One input and six neurons: what a spike can do to the neuron that receives it.
from brian2 import *

# --- parameters
tau = 20*ms         # time constant of the membrane
tau_s = 5*ms        # time constant of a synaptic current or conductance
w = 10*mV           # what one spike adds
E_exc = 70*mV       # reversal potential of the excitatory synapse, above rest
spiketimes = [10, 80, 85, 90]*ms

# --- input
source = SpikeGeneratorGroup(1, zeros(len(spiketimes), dtype=int), spiketimes)

# --- delta
delta = NeuronGroup(1, 'dv/dt = -v/tau : volt', method='exact')
onto_v = Synapses(source, delta, on_pre='v_post += w')
onto_v.connect()

# --- constant
without_dynamics = '''
dv/dt = (I - v)/tau : volt
I : volt
'''
clamped = NeuronGroup(1, without_dynamics, method='exact')
sets = Synapses(source, clamped, on_pre='I_post = w')
sets.connect()

growing = NeuronGroup(1, without_dynamics, method='exact')
adds = Synapses(source, growing, on_pre='I_post += w')
adds.connect()

# --- current
current = NeuronGroup(2, '''
dv/dt = (I - v)/tau : volt
dI/dt = -I/tau_s : volt
''', method='exact')
onto_I = Synapses(source, current, 'J : volt', on_pre='I_post += J')
onto_I.connect()
onto_I.J[0, 0] = w
onto_I.J[0, 1] = w*tau/tau_s        # the same charge as the jump

# --- conductance
conductance = NeuronGroup(1, '''
dv/dt = (g*(E_exc - v) - v)/tau : volt
dg/dt = -g/tau_s : 1
''', method='rk4')
onto_g = Synapses(source, conductance, on_pre='g_post += w*tau/tau_s/E_exc')
onto_g.connect()

# --- shunt
E_inh = 0*mV        # this synapse pulls towards the resting potential
pair = NeuronGroup(2, '''
dv/dt = (I + g*(E_inh - v) - v)/tau : volt
dI/dt = -I/tau_s : volt
dg/dt = -g/tau_s : 1
''', method='rk4')
excitation = SpikeGeneratorGroup(1, [0], [60]*ms)
inhibition = SpikeGeneratorGroup(1, [0, 0], [20, 60]*ms)
exciting = Synapses(excitation, pair, on_pre='I_post += w*tau/tau_s')
exciting.connect()
shunting = Synapses(inhibition, pair, on_pre='g_post += 4')
shunting.connect(i=0, j=1)          # only the second of the two

# --- watching
M_delta = StateMonitor(delta, 'v', record=True)
M_clamped = StateMonitor(clamped, ['v', 'I'], record=True)
M_growing = StateMonitor(growing, ['v', 'I'], record=True)
M_current = StateMonitor(current, ['v', 'I'], record=True)
M_conductance = StateMonitor(conductance, ['v', 'g'], record=True)
M_pair = StateMonitor(pair, ['v', 'g'], record=True)
run(150*ms)

# --- figures
t = M_delta.t/ms

figure()
suptitle('A current without an equation never ends')
subplot(211)
title('one spike, then three in a row: each sets or adds, nothing takes away')
plot(t, M_clamped.I[0]/mV, label='I = w')
plot(t, M_growing.I[0]/mV, label='I += w')
ylabel('current $I$ (mV)')
subplot(212)
plot(t, M_clamped.v[0]/mV, label='I = w')
plot(t, M_growing.v[0]/mV, label='I += w')
plot(t, M_delta.v[0]/mV, label='v += w')
xlabel('time $t$ (ms)')
ylabel('potential $v$ (mV)')
show()

figure()
suptitle('A jump, a current and a conductance')
title('one spike, then three in a row, given to four neurons')
plot(t, M_delta.v[0]/mV, label='jump of w')
plot(t, M_current.v[1]/mV, label='current, same charge')
plot(t, M_conductance.v[0]/mV, label='conductance')
plot(t, M_current.v[0]/mV, label='current of w')
xlabel('time $t$ (ms)')
ylabel('potential $v$ (mV)')
show()

figure()
suptitle('Inhibition that shows only when it is needed')
subplot(211)
title('an inhibitory conductance $g$ opens twice, the second time together with excitation')
plot(t, M_pair.g[1], 'C1', label='$g$')
ylabel('$g$ (leaks)')
subplot(212)
plot(t, M_pair.v[0]/mV, label='excitation alone')
plot(t, M_pair.v[1]/mV, label='with inhibition')
xlabel('time $t$ (ms)')
ylabel('potential $v$ (mV)')
show()
