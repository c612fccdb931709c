# A synapse that tires: its spikes change a gain less and less, until it has had a pause.
from brian2 import *

# --- parameters
beta, theta = 10, 5         # the sigmoid of the modulation: one spike is enough
beta_dep, theta_dep = 0.5, -4   # the sigmoid of the depression
g0 = 1                      # what the synapse can do when it is fresh
tau_dep = 2*second          # how long it takes to recover
defaultclock.dt = 0.5*ms

# --- synapse
model = '''
ds/dt = -s/tau_fac : 1 (clock-driven)
ds_dep/dt = -s_dep/tau_dep : 1 (clock-driven)
alpha = 1/(1 + exp(-(beta*s - theta))) : 1
g = g0/(1 + exp(depresses*beta_dep*s_dep + theta_dep)) : 1
alpha_mod_post = g*alpha : 1 (summed)
tau_fac : second (constant)
depresses : 1 (constant)
'''
spike = '''
s += 1
s_dep += 1
'''

# --- train
interval = 200*ms
train = 0.2*second + interval*arange(40)
pauses = [0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4, 5, 6]*second    # until one more spike; one for each source
which = repeat(arange(len(pauses)), len(train) + 1)
when = concatenate([append(train/second, (train[-1] + pause)/second) for pause in pauses])*second
sources = SpikeGeneratorGroup(len(pauses), which, when)
meters = NeuronGroup(len(pauses), 'alpha_mod : 1')
tired = Synapses(sources, meters, model, on_pre=spike, method='exact')
tired.connect(j='i')
tired.tau_fac = 30*ms
tired.depresses = 1

# --- neurons
tau, tau_s, tau_u = 1*ms, 50*ms, 2500*ms
neurons = NeuronGroup(2, '''
dV/dt = (-V - I_fast - I_slow - I_ultra - 2)/tau : 1
I_fast = -2*tanh(V) : 1
I_slow = (a_sp + alpha_mod)*tanh(V_slow) - 1.5*tanh(V_slow + 1.5) : 1
I_ultra = 1.5*tanh(V_ultra + 1.5) : 1
dV_slow/dt = (V - V_slow)/tau_s : 1
dV_ultra/dt = (V - V_ultra)/tau_u : 1
a_sp : 1 (constant)
alpha_mod : 1
''', threshold='V > 0', refractory='V > 0', method='rk4')
neurons.a_sp = 1.5
neurons.V = -2.5
neurons.V_slow = -2.5
neurons.V_ultra = -2.5

# --- input
trains = [(2, 7), (8, 9), (13, 14)]     # from and to, in seconds
times = concatenate([arange(a, b, 0.1) for a, b in trains])*second
modulator = SpikeGeneratorGroup(1, zeros(len(times), dtype=int), times)
S = Synapses(modulator, neurons, model, on_pre=spike, method='exact')
S.connect()
S.tau_fac = 200*ms
S.depresses = [0, 1]                    # an additive synapse and a depressing one

# --- watching
R = StateMonitor(meters, 'alpha_mod', record=True, dt=1*ms)
T = StateMonitor(tired, ['s_dep', 'g'], record=[len(pauses) - 1], dt=1*ms)
M = StateMonitor(neurons, ['V', 'alpha_mod'], record=True, dt=1*ms)
spikes = SpikeMonitor(neurons)
run(16*second)

# --- measured
t = R.t/second
modulation = array(R.alpha_mod)         # a row for each source, a column for each millisecond

def response(source, spike):            # the highest modulation in the 100 ms after a spike
    first = int(round(spike/ms))
    return max(modulation[source, first:first + 100])

responses = array([response(0, spike) for spike in train])
recovered = array([response(k, train[-1] + pauses[k]) for k in range(len(pauses))])
highest = max(T.s_dep[0])               # of the trace, just after the last spike of the train
steady = g0/(1 + exp(beta_dep/(1 - exp(-interval/tau_dep)) + theta_dep))
tires = beta_dep*highest > -theta_dep   # whether g has fallen below one half at all
halfway = T.t[tires & (T.t > train[-1]) & (T.g[0] > g0/2)]      # since when g is back at half

# --- figures
figure()
suptitle('A train of spikes tires the synapse')
subplot(211)
title('what each spike adds to the gain, and what is left for it')
plot(t, modulation[-1], 'C0', label='response')
plot(t, T.g[0], 'C1', label='$g$')
ylim(0, 1.1)
subplot(212)
title('the trace that tires it')
plot(t, T.s_dep[0], 'C2', label='$s_{dep}$')
axhline(-theta_dep/beta_dep, color='gray', linestyle='--', label='half')
ylim(0, 12)
xlabel('time $t$ (s)')
show()

figure()
suptitle('Falling and recovering')
subplot(121)
title('in the train')
plot(arange(1, len(train) + 1), responses, 'o', color='C0')
axhline(steady, color='gray', linestyle='--', label='steady')
xlim(0, 41)
ylim(0, 1.1)
xlabel('number of the spike')
ylabel('response')
subplot(122)
title('after the train')
plot(pauses/second, recovered, 'o', color='C0', label='measured')
pause = linspace(0, 6.2, 125)*second
by_formula = g0/(1 + exp(beta_dep*(1 + highest*exp(-pause/tau_dep)) + theta_dep))
plot(pause/second, by_formula, 'C1', label='by the formula')
xlim(0, 6.5)
ylim(0, 1.1)
xlabel('pause (s)')
show()

figure()
suptitle('An additive and a depressing synapse get the same trains')
for k in range(2):
    subplot(2, 1, k + 1)
    title(['additive', 'depressing'][k])
    for a, b in trains:
        axvspan(a, b, color='darkgray')
    plot(t, M.V[k], 'C0', label='$V$')
    plot(t, M.alpha_mod[k], 'C1', label='modulation')
    ylim(-4, 4)
xlabel('time $t$ (s)')
show()
