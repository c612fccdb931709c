# Four inputs, two neurons, eight synapses: each has a weight and a delay of its own.
from brian2 import *

# --- parameters
tau = 10*ms
Vt = 10*mV
spread = 3*ms       # by how much each input arrives later than the one before

# --- groups
inputs = SpikeGeneratorGroup(4, [3, 0, 1, 2, 3], [5, 20, 20, 20, 20]*ms)
neurons = NeuronGroup(2, 'dv/dt = -v/tau : volt', threshold='v > Vt', reset='v = 0*mV', method='exact')

# --- rule
S = Synapses(inputs, neurons, 'w : volt', on_pre='v_post += w')

# --- connect
S.connect()

# --- weights
S.w = 3*mV                          # all of them
S.w['i == 3'] = 2*mV                # those of input 3
S.w[0, 1] = 4*mV                    # that from input 0 to neuron 1

# --- delays
S.delay['j == 1'] = 'i*spread'      # those to neuron 1

# --- pathways
relay = NeuronGroup(1, 'du/dt = -u/tau : volt', method='exact')
P = Synapses(inputs, relay, 'w : volt',
             on_pre={'first': 'u_post += w', 'then': 'u_post -= w'})
P.connect('i == 0')
P.w = 5*mV
P.then.delay = 4*ms

# --- patterns
a = NeuronGroup(8, 'x : 1')
b = NeuronGroup(8, 'x : 1')
all_to_all = Synapses(a, b)
all_to_all.connect()
one_to_one = Synapses(a, b)
one_to_one.connect(j='i')
neighbours = Synapses(a, b)
neighbours.connect('abs(i - j) == 1')
fan_in = Synapses(a, b)
fan_in.connect(i=[1, 3, 5, 7], j=2)

# --- watching
M = StateMonitor(neurons, 'v', record=True)
U = StateMonitor(relay, 'u', record=True)
leaving = SpikeMonitor(neurons)
run(50*ms)

# --- figures
figure()
suptitle('Eight synapses, each with its weight and its delay')
subplot(211)
title('four inputs fire together; to neuron 1 each is under way for longer than the one before')
plot(M.t/ms, M.v[0]/mV, 'C1', label='neuron 0')
plot(M.t/ms, M.v[1]/mV, 'C2', label='neuron 1')
axhline(Vt/mV, color='gray', linestyle='--', label='threshold')
ylabel('$v$ (mV)')
subplot(212)
plot(U.t/ms, U.u[0]/mV, 'C3', label='relay')
axhline(0, color='gray', linestyle=':')
xlabel('time $t$ (ms)')
ylabel('$u$ (mV)')
show()

figure()
suptitle('Four ways to connect eight neurons to eight')
patterns = [('connect()', all_to_all), ("connect(j='i')", one_to_one),
            ("connect('abs(i - j) == 1')", neighbours), ('connect(i=[1, 3, 5, 7], j=2)', fan_in)]
for k, (name, pattern) in enumerate(patterns):
    subplot(2, 2, k + 1)
    title(name)
    plot(pattern.i, pattern.j, 's')
    xlim(-0.5, 7.5)
    ylim(-0.5, 7.5)
    xticks(range(8))
    yticks([0, 2, 4, 6])
    xlabel('source $i$')
    ylabel('target $j$')
show()
