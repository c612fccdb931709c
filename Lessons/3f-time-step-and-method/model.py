# The same equations, solved by five methods with many time steps.
from brian2 import *

# --- parameters
tau = 10*ms         # membrane
tau_s = 4*ms        # synaptic current
w = 20*mV           # the current after the spike
duration = 10*ms
steps = 2.5*ms/2**arange(7)[::-1]   # each is twice the one before

# --- solution
v_exact = (w*tau_s/(tau - tau_s)
           *(exp(-duration/tau) - exp(-duration/tau_s)))

# --- error
equations = '''
dv/dt = (I - v)/tau : volt
dI/dt = -I/tau_s : volt
'''

def error(method, dt):
    G = NeuronGroup(1, equations, method=method, dt=dt)
    G.I = w
    net = Network(G)
    net.run(duration)
    return abs(G.v[0] - v_exact)/v_exact

# --- methods
euler = array([error('euler', dt) for dt in steps])
exponential_euler = array([error('exponential_euler', dt)
                           for dt in steps])
rk2 = array([error('rk2', dt) for dt in steps])
rk4 = array([error('rk4', dt) for dt in steps])
exact = array([error('exact', dt) for dt in steps])

# --- unstable
def decay(method, dt):
    G = NeuronGroup(1, 'dv/dt = -v/tau : volt', method=method, dt=dt)
    G.v = 10*mV
    M = StateMonitor(G, 'v', record=True)
    net = Network(G, M)
    net.run(100*ms)
    return M

short = decay('euler', 5*ms)
long = decay('euler', 16*ms)
too_long = decay('euler', 21*ms)
smooth = decay('exact', 0.1*ms)

# --- conductance
E = 70*mV           # reversal potential
g_peak = 60         # the conductance when it opens, in units of the leak

def opened(method, dt):
    G = NeuronGroup(1, '''
dv/dt = (g*(E - v) - v)/tau : volt
dg/dt = -g/tau_s : 1
''', method=method, dt=dt)
    G.g = g_peak
    M = StateMonitor(G, 'v', record=True)
    net = Network(G, M)
    net.run(8*ms)
    return M

by_euler = opened('euler', 0.5*ms)
by_exponential = opened('exponential_euler', 0.5*ms)
by_rk4 = opened('rk4', 0.01*ms)

# --- spikes
def intervals(dt):
    G = NeuronGroup(1, 'dv/dt = (15*mV - v)/tau : volt',
                    threshold='v > 10*mV', reset='v = 0*mV',
                    method='exact', dt=dt)
    S = SpikeMonitor(G)
    net = Network(G, S)
    net.run(300*ms)
    return diff(S.t)

fine = intervals(0.01*ms)
usual = intervals(0.1*ms)
coarse = intervals(2*ms)

# --- figures
figure()
suptitle('How the error falls with the time step')
title('each method, and the difference to the exact solution after %d ms' % (duration/ms))
loglog(steps/ms, euler, 'o-', label='euler')
loglog(steps/ms, exponential_euler, 's-', label='exponential_euler')
loglog(steps/ms, rk2, '^-', label='rk2')
loglog(steps/ms, rk4, 'd-', label='rk4')
xlabel('time step (ms)')
ylabel('relative error')
show()

figure()
suptitle('A time step may be too long for a method')
title('a potential that decays with %d ms, by Euler in steps of 5, 16 and 21 ms' % (tau/ms))
plot(smooth.t/ms, smooth.v[0]/mV, 'k--', label='solution')
plot(short.t/ms, short.v[0]/mV, 'o-', label='5 ms')
plot(long.t/ms, long.v[0]/mV, 'o-', label='16 ms')
plot(too_long.t/ms, too_long.v[0]/mV, 'o-', label='21 ms')
xlabel('time $t$ (ms)')
ylabel('$v$ (mV)')
show()

figure()
suptitle('A strong conductance makes a neuron fast')
title('a conductance opens at 0; steps of 0.5 ms, by two methods')
plot(by_rk4.t/ms, by_rk4.v[0]/mV, 'k--', label='solution')
plot(by_euler.t/ms, by_euler.v[0]/mV, 'o-', label='euler')
plot(by_exponential.t/ms, by_exponential.v[0]/mV, 's-',
     label='exponential_euler')
xlabel('time $t$ (ms)')
ylabel('$v$ (mV)')
show()
