# A short current and long steps: the run explodes. Where is the limit, and which method has none?
from brian2 import *

tau = 20*ms
tau_s = 0.8*ms
w = 40*mV
dt = 2*ms
method = 'exact'
defaultclock.dt = dt

# Your answer
longest_step = 2*tau_s

G = NeuronGroup(1, '''
dv/dt = (I - v)/tau : volt
dI/dt = -I/tau_s : volt
''', method=method)
G.I = w
M = StateMonitor(G, ['v', 'I'], record=True)
run(100*ms)

print('peak of v:', max(M.v[0]))
plot(M.t/ms, M.v[0]/mV)
xlabel('time (ms)')
ylabel('v (mV)')
show()
