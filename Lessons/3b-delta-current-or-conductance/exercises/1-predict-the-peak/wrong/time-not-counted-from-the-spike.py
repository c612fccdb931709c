# check: The predicted time should be that of the run, counted from the spike.
# Predict how high and how late the response to a current is.
from brian2 import *

tau = 10*ms      # membrane
tau_s = 2*ms     # current
w = 8*mV         # what a spike adds to the current

# Your predictions. Work them out before you run the script.
predicted_peak = 1.07*mV # the highest value of v
predicted_time = 9.02*ms # when v is highest, counted from the spike

source = SpikeGeneratorGroup(1, [0], [5]*ms)
neuron = NeuronGroup(1, '''
dv/dt = (I - v)/tau : volt
dI/dt = -I/tau_s : volt
''', method='exact')
S = Synapses(source, neuron, on_pre='I_post += w')
S.connect()

M = StateMonitor(neuron, ['v', 'I'], record=True)
run(60*ms)

plot(M.t/ms, M.v[0]/mV, label='v')
plot(M.t/ms, M.I[0]/mV, label='I')
xlabel('time (ms)')
ylabel('v, I (mV)')
legend()
show()
