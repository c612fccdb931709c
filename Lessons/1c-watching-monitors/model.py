# A hundred neurons that differ in their drive, watched by monitors.
from brian2 import *

# --- neurons
N = 100
tau = 10*ms
Vt = 8*mV
cells = NeuronGroup(N, '''
dv/dt = (drive - v)/tau : volt (unless refractory)
drive : volt (constant)
''', threshold='v > Vt', reset='v = 0*mV', refractory=5*ms, method='exact')
cells.drive = '7*mV + 5*mV*i/(N - 1)'

# --- state
M = StateMonitor(cells, 'v', record=[10, 60])

# --- moments
just_before = StateMonitor(cells, 'v', record=[60], when='before_resets')
seldom = StateMonitor(cells, 'v', record=[60], dt=2*ms)

# --- spikes
fired = SpikeMonitor(cells)

# --- rate
population = PopulationRateMonitor(cells)

# --- synapses
tau_x = 20*ms
S = Synapses(cells, cells, 'dx/dt = -x/tau_x : 1 (clock-driven)', on_pre='x += 1', method='exact')
S.connect(i=[60, 90, 90], j=[0, 0, 1])

# --- pairs
X = StateMonitor(S, 'x', record=True)
X_pair = StateMonitor(S, 'x', record=S[90, 1])

# --- run
duration = 500*ms
run(duration)

# --- drawing
drawn = array(M.v[1]/mV)
for time in fired.t[fired.i == 60]:
    drawn[int(round(time/defaultclock.dt))] = 40      # a peak for the eye, not for the model

# --- smooth
smooth = population.smooth_rate(window='gaussian', width=3*ms)

# --- figures
figure()
suptitle('No peak is recorded, since there is none')
subplot(211)
title('neuron 60 as the monitor has it, and as one likes to draw it')
plot(M.t/ms, M.v[1]/mV, label='recorded')
axhline(Vt/mV, color='gray', linestyle='--', label='threshold')
xlim(0, 120)
ylabel('$v$ (mV)')
subplot(212)
plot(M.t/ms, drawn, 'C1', label='with peaks')
xlim(0, 120)
xlabel('time $t$ (ms)')
ylabel('$v$ (mV)')
show()

figure()
suptitle('Each spike, and how many there are')
subplot(211)
title('the more strongly a neuron is driven, the sooner and the more often it fires')
plot(fired.t/ms, fired.i, '.', label='spikes')
xlim(0, duration/ms)
ylabel('neuron $i$')
subplot(212)
plot(population.t/ms, smooth/Hz, 'C1', label='smoothed')
xlim(0, duration/ms)
xlabel('time $t$ (ms)')
ylabel('rate (Hz)')
show()
