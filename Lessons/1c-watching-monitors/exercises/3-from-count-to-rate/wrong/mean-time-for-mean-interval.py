# check: The second rate should be one over the mean interval of neuron 12.
# Three rates from two monitors.
from brian2 import *

N = 20
tau = 10*ms
duration = 400*ms
cells = NeuronGroup(N, '''
dv/dt = (drive - v)/tau : volt (unless refractory)
drive : volt (constant)
''', threshold='v > 8*mV', reset='v = 0*mV', refractory=5*ms, method='exact')
cells.drive = '5*mV + 0.5*mV*i'
fired = SpikeMonitor(cells)
population = PopulationRateMonitor(cells)
run(duration)

rate_12 = fired.count[12]/duration
rate_12_intervals = 1/mean(fired.t[fired.i == 12])
rate_all = fired.num_spikes/N/duration

print(rate_12, rate_12_intervals, rate_all)
plot(fired.t/ms, fired.i, '.')
xlabel('time (ms)')
ylabel('neuron')
show()
