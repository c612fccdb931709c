# check: The cells should reach the listeners.
# Five cells, the last of them inhibitory. Let each cell decide the sign of its synapses.
from brian2 import *

tau = 10*ms
w = 2*mV

drive = SpikeGeneratorGroup(5, arange(5), [10, 60, 110, 160, 210]*ms)
cells = NeuronGroup(5, '''
u : volt
polarity : 1 (constant)
''', threshold='u > 10*mV', reset='u = 0*mV')
cells.polarity = [1, 1, 1, 1, -1]
firing = Synapses(drive, cells, on_pre='u_post += 20*mV')
firing.connect(j='i')

listeners = NeuronGroup(2, '''
dv/dt = -v/tau : volt
polarity : 1 (constant)
''', method='exact')
listeners.polarity = [1, -1]
S = Synapses(cells, listeners, 's : 1', on_pre='v_post += s*w')
S.connect()

M = StateMonitor(listeners, 'v', record=True)
run(260*ms)

plot(M.t/ms, M.v[0]/mV, label='listener 0')
plot(M.t/ms, M.v[1]/mV, label='listener 1')
xlabel('time (ms)')
ylabel('v (mV)')
legend()
show()
