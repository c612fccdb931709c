# Forty runs, one for each drive. Make it one.
from brian2 import *

drives = linspace(5, 25, 40)*mV
duration = 1*second
tau = 10*ms

def measure(drive):
    G = NeuronGroup(1, 'dv/dt = (drive - v)/tau : volt (unless refractory)', threshold='v > 10*mV',
                    reset='v = 0*mV', refractory=3*ms, method='exact')
    S = SpikeMonitor(G)
    net = Network(G, S)
    net.run(duration)
    return S.num_spikes/duration

rates = array([measure(drive)/Hz for drive in drives])*Hz

print('highest rate:', max(rates))
plot(drives/mV, rates/Hz, 'o-')
xlabel('drive (mV)')
ylabel('rate (Hz)')
show()
