# One network, three times: synapses keep the currents, or sources, or targets.
from brian2 import *

# --- parameters
N = 40              # neurons; j gets input from the j before it
tau = 10*ms         # membrane
tau_c = 5*ms        # how long a spike is felt
w = 5*mV            # what a spike adds
drives = (11 + 4*(7*arange(N) % N)/N)*mV    # each fires by itself

# --- membrane
membrane = '''
dv/dt = (total + drive - v)/tau : volt
drive : volt (constant)
'''

# --- asked
asked = NeuronGroup(N, membrane + 'total : volt',
                    threshold='v > 10*mV', reset='v = 0*mV',
                    method='exact')
asked.drive = drives
S_asked = Synapses(asked, asked, '''
dcontrol/dt = -control/tau_c : volt (clock-driven)
total_post = control/coming_neurons : volt (summed)
coming_neurons : 1
''', on_pre='control += w', method='exact')
S_asked.connect('i < j')
S_asked.coming_neurons = bincount(S_asked.j[:])[S_asked.j[:]]

# --- answered
answered = NeuronGroup(N, membrane + '''
total : volt
dcontrol/dt = -control/tau_c : volt
''', threshold='v > 10*mV', reset='''
v = 0*mV
control += w
''', method='exact')
answered.drive = drives
S_answered = Synapses(answered, answered, '''
total_post = normalisation*control_pre : volt (summed)
normalisation : 1 (constant)
''')
S_answered.connect('i < j')
S_answered.normalisation = '1/N_incoming'

# --- target
held = NeuronGroup(N, membrane + 'dtotal/dt = -total/tau_c : volt',
                   threshold='v > 10*mV', reset='v = 0*mV',
                   method='exact')
held.drive = drives
S_held = Synapses(held, held, 'normalisation : 1 (constant)',
                  on_pre='total_post += normalisation*w')
S_held.connect('i < j')
S_held.normalisation = '1/N_incoming'

# --- volley
senders = SpikeGeneratorGroup(8, arange(8), 5*ms*ones(8))
receivers = NeuronGroup(9, '''
dv/dt = (total - v)/tau : volt
du/dt = (mean - u)/tau : volt
total : volt
mean : volt
''', method='exact')
adding = Synapses(senders, receivers, '''
dx/dt = -x/tau_c : volt (clock-driven)
total_post = x : volt (summed)
''', on_pre='x += w', method='exact')
adding.connect('i < j')         # receiver 0 gets nothing, 8 gets all

# --- dividing
dividing = Synapses(senders, receivers, '''
dx/dt = -x/tau_c : volt (clock-driven)
mean_post = normalisation*x : volt (summed)
normalisation : 1 (constant)
less_one : 1 (constant)
''', on_pre='x += w', method='exact')
dividing.connect('i < j')
dividing.normalisation = '1/N_incoming'

# --- less
dividing.less_one = ('1/(N_incoming - 1)*int(N_incoming > 1)'
                     ' + 1/N_incoming*int(N_incoming == 1)')

# --- watching
M_asked = StateMonitor(asked, ['v', 'total'], record=True)
M_answered = StateMonitor(answered, ['v', 'total'], record=True)
M_held = StateMonitor(held, ['v', 'total'], record=True)
M_control = StateMonitor(S_asked, 'control', record=S_asked[:, 5])
M_source = StateMonitor(answered, 'control', record=range(5))
spikes_asked = SpikeMonitor(asked)
spikes_answered = SpikeMonitor(answered)
spikes_held = SpikeMonitor(held)
M_volley = StateMonitor(receivers, ['v', 'u'], record=True)
run(200*ms)

# --- figures
t = M_asked.t/ms
first = t < 60

figure()
suptitle('Five currents and their mean')
subplot(211)
title('what reaches neuron 5: one current for each of its synapses')
for k in range(5):
    plot(t[first], M_control.control[k][first]/mV, label='from %d' % k)
ylabel('control (mV)')
subplot(212)
plot(t[first], M_asked.total[5][first]/mV, label='as asked')
plot(t[first][::8], M_answered.total[5][first][::8]/mV, 'o',
     label='as answered')
xlabel('time $t$ (ms)')
ylabel('total (mV)')
show()

figure()
suptitle('Who gets more input answers more, unless the sum is divided')
title('all eight senders fire once; receiver $j$ listens to $j$ of them')
plot(range(9), abs(M_volley.v).max(axis=1)/mV, 'o-', label='sum')
plot(range(9), abs(M_volley.u).max(axis=1)/mV, 's-', label='mean')
xlabel('synapses of a receiver')
ylabel('peak of its potential (mV)')
show()
