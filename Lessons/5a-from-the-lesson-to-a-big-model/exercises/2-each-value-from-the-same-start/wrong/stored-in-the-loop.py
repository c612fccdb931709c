# check: Spikes of earlier values should not be counted again.
# Five drives, one after the other. Let each begin at the same state.
from brian2 import *

tau = 10*ms
tau_a = 500*ms
values = [12, 16, 20, 24, 28]*mV

G = NeuronGroup(1, '''
dv/dt = (drive - a - v)/tau : volt
da/dt = -a/tau_a : volt
drive : volt
''', threshold='v > 10*mV', reset='''
v = 0*mV
a += 0.5*mV
''', method='exact')
S = SpikeMonitor(G)

counts = []
for number, value in enumerate(values):
    store()
    restore()
    G.drive = value
    run(400*ms)
    counts.append(S.num_spikes)
    print(f'{number + 1} of {len(values)}')

print(counts)
plot(values/mV, counts, 'o-')
xlabel('drive (mV)')
ylabel('spikes in 400 ms')
show()
