# Each synapse keeps a current. Keep it once for each cell that fires.
from brian2 import *

tau = 10*ms
tau_c = 5*ms
w = 8*mV

cells = NeuronGroup(6, '''
dv/dt = (drive + total - v)/tau : volt
total : volt
drive : volt (constant)
''', threshold='v > 10*mV', reset='v = 0*mV', method='exact')
cells.drive = [11, 12, 13, 14, 15, 16]*mV

S = Synapses(cells, cells, '''
dcontrol/dt = -control/tau_c : volt (clock-driven)
total_post = control/N_incoming : volt (summed)
''', on_pre='control += w', method='exact')
S.connect('i != j')

M = StateMonitor(cells, ['v', 'total'], record=True)
spikes_out = SpikeMonitor(cells)
run(100*ms)

print('spikes:', spikes_out.num_spikes)
plot(M.t/ms, M.v[0]/mV, label='v of cell 0')
plot(M.t/ms, M.total[0]/mV, label='total of cell 0')
xlabel('time (ms)')
ylabel('v, total (mV)')
legend()
show()
