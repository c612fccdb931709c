# diagnosis: delta-taken-for-current
# Give the current the charge of the jump.
from brian2 import *

tau = 20*ms
tau_s = 4*ms
w = 6*mV         # the jump
J = 6*mV         # what a spike adds to the current: find the right value

source = SpikeGeneratorGroup(1, [0], [10]*ms)

jumping = NeuronGroup(1, 'du/dt = -u/tau : volt', method='exact')
S1 = Synapses(source, jumping, on_pre='u_post += w')
S1.connect()

driven = NeuronGroup(1, '''
dv/dt = (I - v)/tau : volt
dI/dt = -I/tau_s : volt
''', method='exact')
S2 = Synapses(source, driven, on_pre='v_post += J')
S2.connect()

M1 = StateMonitor(jumping, 'u', record=True)
M2 = StateMonitor(driven, ['v', 'I'], record=True)
run(250*ms)

print(f'area under u: {sum(M1.u[0])/mV*defaultclock.dt/ms:.1f} mV ms')
print(f'area under v: {sum(M2.v[0])/mV*defaultclock.dt/ms:.1f} mV ms')
plot(M1.t/ms, M1.u[0]/mV, label='u, jump')
plot(M2.t/ms, M2.v[0]/mV, label='v, current')
xlabel('time (ms)')
ylabel('potential (mV)')
legend()
show()
