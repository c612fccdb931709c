# Leaky integrate-and-fire neurons under a constant drive: threshold, reset, refractoriness.
from brian2 import *

# --- parameters
tau = 10*ms         # time constant of the membrane
Vt = 8*mV           # threshold, counted from rest
Vr = 0*mV           # where the reset takes the potential
weak = 7.5*mV       # a drive that ends below the threshold
strong = 10*mV      # one that ends above it

# --- leak
model = '''
dv/dt = (drive - v)/tau : volt
drive : volt (constant)
'''

# --- fire
neurons = NeuronGroup(2, model, threshold='v > Vt', reset='v = Vr', method='exact')
neurons.drive = [weak, strong]

# --- refractory
tau_ref = 5*ms
free = NeuronGroup(1, model, threshold='v > Vt', reset='v = Vr',
                   refractory=tau_ref, method='exact')
free.drive = strong

# --- hold
held = NeuronGroup(1, '''
dv/dt = (drive - v)/tau : volt (unless refractory)
drive : volt (constant)
''', threshold='v > Vt', reset='v = Vr', refractory=tau_ref, method='exact')
held.drive = strong

# --- watching
M = StateMonitor(neurons, 'v', record=True)
M_free = StateMonitor(free, 'v', record=True)
M_held = StateMonitor(held, 'v', record=True)
fired = SpikeMonitor(neurons)
fired_free = SpikeMonitor(free)
fired_held = SpikeMonitor(held)
run(100*ms)

# --- intervals
T = diff(fired.t[fired.i == 1])
T_free = diff(fired_free.t)
T_held = diff(fired_held.t)
formula = tau*log((strong - Vr)/(strong - Vt))

# --- figures
t = M.t/ms

figure()
suptitle('Below and above the threshold')
title('two neurons with the same equation, one driven a little more strongly')
plot(t, M.v[0]/mV, label='weak drive')
plot(t, M.v[1]/mV, label='strong drive')
axhline(Vt/mV, color='gray', linestyle='--', label='threshold')
plot(fired.t/ms, 1.2*Vt/mV*ones(len(fired.t)), 'C1|', label='spikes')
ylim(0, 1.4*Vt/mV)
xlabel('time $t$ (ms)')
ylabel('potential $v$ (mV)')
show()

figure()
suptitle('Refractory, and held or not')
subplot(211)
title('after each spike there is a time (grey) in which the neuron cannot fire')
for spike in fired_free.t/ms:
    axvspan(spike, spike + tau_ref/ms, color='gray')
plot(t, M_free.v[0]/mV, 'C1', label='not held')
xlim(0, 80)
ylabel('$v$ (mV)')
subplot(212)
for spike in fired_held.t/ms:
    axvspan(spike, spike + tau_ref/ms, color='gray')
plot(t, M_held.v[0]/mV, 'C2', label='held')
xlim(0, 80)
xlabel('time $t$ (ms)')
ylabel('$v$ (mV)')
show()
