# check: With steps of dt_needed the error should be 0.1 percent.
# How large is the error of Euler's method, and how large with another step?
from brian2 import *

tau = 10*ms
dt = 0.5*ms
defaultclock.dt = dt

# Your answers
error_at_tenth = 0.0504/5        # with dt = 0.1*ms
dt_needed = 0.5*ms*0.1/0.0504          # for an error of 0.001

G = NeuronGroup(1, 'dv/dt = -v/tau : volt', method='euler')
G.v = 10*mV
M = StateMonitor(G, 'v', record=True)
run(20*ms)

solution = 10*mV*exp(-20*ms/tau)
error = abs(G.v[0] - solution)/solution
print(f'error: {error:.4f}')

plot(M.t/ms, M.v[0]/mV, label='euler')
plot(M.t/ms, 10*exp(-M.t/tau), label='solution')
xlabel('time (ms)')
ylabel('v (mV)')
legend()
show()
