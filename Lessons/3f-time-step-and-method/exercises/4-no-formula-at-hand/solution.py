# An oscillator with a cube in its equation. How long is its period?
from brian2 import *

tau = 1*ms
drive = 0.5
dt = 0.5*ms
method = 'rk4'
defaultclock.dt = dt

# The model of FitzHugh and Nagumo: v is fast, u is slow
G = NeuronGroup(1, '''
dv/dt = (v - v**3/3 - u + drive)/tau : 1
du/dt = 0.08*(v + 0.7 - 0.8*u)/tau : 1
''', threshold='v > 1', refractory='v > 1', method=method)
M = StateMonitor(G, 'v', record=True)
S = SpikeMonitor(G)
run(1*second)

period = mean(diff(S.t)[1:])
print(f'period: {period/ms:.2f} ms')
plot(M.t/ms, M.v[0])
xlim(0, 200)
xlabel('time (ms)')
ylabel('v')
show()
