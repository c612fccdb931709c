# A network of any size, and eight small ones that differ in one parameter.
from brian2 import *

# --- parameters
N = 2000                # neurons of the large network
n = 250                 # neurons of each small one
inputs = 80             # synapses that lead to a neuron, on average
tau = 20*ms             # membrane
tau_e = 5*ms            # excitatory current
tau_i = 10*ms           # inhibitory current
w_e = 1.62*mV           # what an excitatory spike adds
w_i = 9*mV              # what an inhibitory spike adds
duration = 500*ms

# --- seed
seed_number = 5
seed(seed_number)

# --- neurons
equations = '''
dv/dt = (11*mV + g_e - g_i - v)/tau : volt (unless refractory)
dg_e/dt = -g_e/tau_e : volt
dg_i/dt = -g_i/tau_i : volt
'''
network = NeuronGroup(N, equations, threshold='v > 10*mV',
                      reset='v = 0*mV', refractory=5*ms, method='exact')
network.v = 'rand()*10*mV'

# --- synapses
exciting = Synapses(network[:4*N//5], network, on_pre='g_e_post += w_e')
exciting.connect(p=inputs/N)
inhibiting = Synapses(network[4*N//5:], network, on_pre='g_i_post += w_i')
inhibiting.connect(p=inputs/N)

# --- copies
weights = [0, 2, 4, 6, 8, 10, 12, 14]*mV    # one for each copy
copies = NeuronGroup(8*n, equations + '''
copy : integer (constant)
weight : volt (constant)
''', threshold='v > 10*mV', reset='v = 0*mV', refractory=5*ms,
                     method='exact')
copies.v = 'rand()*10*mV'
copies.copy = 'i // n'
copies.weight = weights[copies.copy[:]]
# the neurons of the same copy
within = 'k for k in sample(n*(i // n), n*(i // n) + n, p=inputs/n)'
exciting_copies = Synapses(copies, copies, on_pre='g_e_post += w_e')
exciting_copies.connect(j=within + ' if i % n < 4*n//5')
inhibiting_copies = Synapses(copies, copies,
                             on_pre='g_i_post += weight_post')
inhibiting_copies.connect(j=within + ' if i % n >= 4*n//5')

# --- progress
def bar(elapsed, complete, start, duration):
    done = int(20*complete)
    print('[' + '#'*done + '.'*(20 - done) + f'] {100*complete:.0f} %')

# --- run
spikes = SpikeMonitor(network)
rate = PopulationRateMonitor(network)
spikes_of_copies = SpikeMonitor(copies)
run(duration, report=bar)
mean_rate = spikes.num_spikes/(N*duration)
number = copies.copy[:][spikes_of_copies.i[:]]  # the copy of each spike
rates = bincount(number, minlength=8)/(n*duration)

# --- figures
figure()
suptitle('%d neurons' % N)
subplot(211)
title('the spikes of some of the neurons; the last fifth is inhibitory')
some = spikes.i % max(1, N//200) == 0
plot(spikes.t[some]/ms, spikes.i[some], '.')
xlim(0, duration/ms)
ylabel('neuron')
subplot(212)
plot(rate.t/ms, rate.smooth_rate(window='flat', width=5.1*ms)/Hz)
xlabel('time $t$ (ms)')
ylabel('rate (Hz)')
show()

figure()
suptitle('Eight networks in one run')
title('each point is a network of its own, %d neurons' % n)
semilogy(weights/mV, rates/Hz, 'o-')
xlabel('weight of inhibition (mV)')
ylabel('mean rate (Hz)')
show()
