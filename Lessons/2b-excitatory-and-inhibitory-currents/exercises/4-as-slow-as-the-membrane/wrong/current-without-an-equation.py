# diagnosis: current-without-dynamics
# How slow may a current be? Find the one whose response peaks after one membrane time constant.
from brian import *

taum = 20*ms
taue = 1*ms                # find the right one
predicted_peak = 0*mV      # the peak of V that you expect then

eqs = '''
dV/dt = (-V + ge)/taum : volt
ge : volt
'''
neuron = NeuronGroup(1, eqs)

inputs = SpikeGeneratorGroup(1, [(0, 10*ms)])
Ce = Connection(inputs, neuron, 'ge')
Ce[0, 0] = 3*mV

M = StateMonitor(neuron, 'V', record=True)
Me = StateMonitor(neuron, 'ge', record=True)
run(150*ms)

print('peak', max(M[0]), 'at', M.times[argmax(M[0])] - 10*ms, 'after the spike; predicted', predicted_peak)
plot(M.times, M[0], label='V')
plot(Me.times, Me[0], label='ge')
xlabel('time')
ylabel('potential and current')
show()
