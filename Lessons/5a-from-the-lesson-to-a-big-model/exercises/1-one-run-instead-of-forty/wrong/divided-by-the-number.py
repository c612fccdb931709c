# check: The rates should be those of the forty runs.
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
rates = S.count/duration/len(drives)

print('highest rate:', max(rates))
plot(drives/mV, rates/Hz, 'o-')
xlabel('drive (mV)')
ylabel('rate (Hz)')
show()
