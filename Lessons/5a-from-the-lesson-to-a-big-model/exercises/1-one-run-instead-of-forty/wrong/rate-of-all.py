# check: rates should hold a rate for each of the 40 drives.
# Forty runs, one for each drive. Make it one.
from brian2 import *

drives = linspace(5, 25, 40)*mV
duration = 1*second
tau = 10*ms

G = NeuronGroup(len(drives), '''
dv/dt = (drive - v)/tau : volt (unless refractory)
drive : volt (constant)
''', threshold='v > 10*mV', reset='v = 0*mV', refractory=3*ms, method='exact')
G.drive = drives
S = SpikeMonitor(G)
run(duration)
rates = array([S.num_spikes/duration/Hz])*Hz/len(drives)

print('highest rate:', max(rates))
plot(drives/mV, rates[0]/Hz*ones(len(drives)), 'o-')
xlabel('drive (mV)')
ylabel('rate (Hz)')
show()
