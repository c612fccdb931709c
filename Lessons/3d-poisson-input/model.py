# Poisson input: spikes at random, what a membrane makes of them, and whose they are.
from brian2 import *

# --- parameters
tau = 10*ms         # time constant of the membrane
K = 100             # inputs of a neuron
rate = 100*Hz       # of each input
w = 0.1*mV          # what a spike adds to the potential
cells = 10          # neurons in each group

# --- membranes
membrane = 'dv/dt = -v/tau : volt'

# --- group
inputs = PoissonGroup(cells*K, rates=rate)
by_group = NeuronGroup(cells, membrane, method='exact')
S = Synapses(inputs, by_group, on_pre='v_post += w')
S.connect(j='i // K')                   # K inputs for each neuron

# --- input
by_input = NeuronGroup(cells, membrane, method='exact')
P = PoissonInput(by_input, 'v', N=K, rate=rate, weight=w)

# --- shared
few = PoissonGroup(K, rates=rate)
by_few = NeuronGroup(cells, membrane, method='exact')
S_few = Synapses(few, by_few, on_pre='v_post += w')
S_few.connect()                         # the same K inputs for all

# --- firing
Vt = 11*mV
firing = 'dv/dt = -v/tau : volt (unless refractory)'
apart = NeuronGroup(cells, firing, threshold='v > Vt', reset='v = 0*mV',
                    refractory=2*ms, method='exact')
P_apart = PoissonInput(apart, 'v', N=K, rate=rate, weight=w)
together = NeuronGroup(cells, firing, threshold='v > Vt', reset='v = 0*mV',
                       refractory=2*ms, method='exact')
S_together = Synapses(few, together, on_pre='v_post += w')
S_together.connect()

# --- fast
fast = PoissonGroup(40, rates='(i + 1)*0.5*kHz')

# --- watching
seen = SpikeMonitor(inputs)
M_group = StateMonitor(by_group, 'v', record=True)
M_input = StateMonitor(by_input, 'v', record=True)
M_few = StateMonitor(by_few, 'v', record=True)
fired_apart = SpikeMonitor(apart)
fired_together = SpikeMonitor(together)
counted = SpikeMonitor(fast, record=False)
duration = 2*second
run(duration)

# --- gaps
gaps = concatenate([diff(train/ms) for train in seen.spike_trains().values()])

# --- statistics
settled = M_input.t > 10*tau            # when the beginning is forgotten
v_group = M_group.v[:, settled]
v_input = M_input.v[:, settled]
v_few = M_few.v[:, settled]
expected_mean = w*K*rate*tau
expected_spread = w*sqrt(K*rate*tau/2)

# --- steps
p = rate*defaultclock.dt                # the chance of a spike in a step
mean_on_steps = w*K*p/(1 - exp(-defaultclock.dt/tau))
spread_on_steps = w*sqrt(K*p*(1 - p)/(1 - exp(-2*defaultclock.dt/tau)))

# --- figures
t = M_input.t/ms

figure()
suptitle('Mean and spread of a random drive')
subplot(211)
title('a few of the inputs, and the potential of two neurons that have many each')
few_of_them = (seen.i < 20) & (seen.t < 200*ms)
plot(seen.t[few_of_them]/ms, seen.i[few_of_them], '.', label='inputs')
xlim(0, 200)
ylabel('input')
subplot(212)
plot(t[t < 200], M_input.v[0][t < 200]/mV, 'C1', label='neuron 0')
plot(t[t < 200], M_input.v[1][t < 200]/mV, 'C2', label='neuron 1')
axhline(expected_mean/mV, color='gray', linestyle='--', label='mean')
xlim(0, 200)
xlabel('time $t$ (ms)')
ylabel('$v$ (mV)')
show()

figure()
suptitle('Inputs of their own, or one set for all')
subplot(211)
title('ten neurons fire whenever chance takes them over the threshold')
plot(fired_apart.t/ms, fired_apart.i, '.', label='own inputs')
xlim(0, duration/ms)
ylim(-1, cells)
ylabel('neuron')
subplot(212)
plot(fired_together.t/ms, fired_together.i, 'C1.', label='shared')
xlim(0, duration/ms)
ylim(-1, cells)
xlabel('time $t$ (ms)')
ylabel('neuron')
show()

figure()
suptitle('A neuron spikes at most once in a step')
title('Poisson neurons with a time step of 0.1 ms')
asked = arange(1, 41)*0.5
plot(asked, asked, 'C3--', label='as asked')
plot(asked, counted.count/duration/kHz, 'o', label='what comes out')
xlabel('rate asked for (kHz)')
ylabel('rate (kHz)')
xlim(0, 20)
show()
