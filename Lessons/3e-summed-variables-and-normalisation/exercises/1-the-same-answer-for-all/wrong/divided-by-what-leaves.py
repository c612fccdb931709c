# diagnosis: fan-in
# Receiver j listens to j senders. Make all answer alike.
from brian2 import *

N = 8            # senders
tau = 10*ms
tau_c = 5*ms
w = 5*mV

senders = SpikeGeneratorGroup(N, arange(N), 10*ms*ones(N))
receivers = NeuronGroup(N + 1, '''
dv/dt = (I - v)/tau : volt
I : volt
''', method='euler')
S = Synapses(senders, receivers, '''
dx/dt = -x/tau_c : volt (clock-driven)
I_post = normalisation*x : volt (summed)
normalisation : 1 (constant)
''', on_pre='x += w', method='exact')
S.connect('i < j')
S.normalisation = '1/N_outgoing'

M = StateMonitor(receivers, 'v', record=True)
run(60*ms)

for j in [1, N//2, N]:
    plot(M.t/ms, M.v[j]/mV, label='%d synapses' % j)
xlabel('time (ms)')
ylabel('v (mV)')
legend()
show()
