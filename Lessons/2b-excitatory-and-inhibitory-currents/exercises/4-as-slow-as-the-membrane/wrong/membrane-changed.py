# check: Leave the membrane its time constant of 20 ms.
# How slow may a current be? Find the one whose response peaks after one membrane time constant.
from brian import *

taum = 14.4*ms
taue = 29*ms               # find the right one
predicted_peak = 1.5*mV    # the peak of V that you expect then

eqs = '''
dV/dt = (-V + ge)/taum : volt
dge/dt = -ge/taue : volt
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
