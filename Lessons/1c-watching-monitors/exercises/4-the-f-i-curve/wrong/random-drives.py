# check: The drives should go from 0 to 30 mV.
# One hundred neurons, one run, one curve.
from brian2 import *

N = 100
tau = 10*ms
G = NeuronGroup(N, '''
dv/dt = (drive - v)/tau : volt (unless refractory)
drive : volt (constant)
''', threshold='v > 10*mV', reset='v = 0*mV', refractory=5*ms, method='exact')
G.drive = '30*mV*rand()'

fired = SpikeMonitor(G)
run(1*second)

rates = fired.count/(1*second)
lowest = min(G.drive[fired.count > 0])

plot(G.drive/mV, rates/Hz)
xlabel('drive (mV)')
ylabel('rate (Hz)')
show()
