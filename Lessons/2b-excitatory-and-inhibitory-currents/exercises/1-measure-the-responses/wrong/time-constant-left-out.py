# diagnosis: missing-tau
# Measure an EPSP and an IPSP.
from brian import *

taum = 20*ms
taue = 4*ms
taui = 8*ms

eqs = '''
dV/dt = (-V + ge - gi)/taum : volt
dge/dt = -ge : volt
dgi/dt = -gi/taui : volt
'''
neuron = NeuronGroup(1, eqs)

inputs = SpikeGeneratorGroup(2, [(0, 10*ms), (1, 210*ms)])
Ce = Connection(inputs, neuron, 'ge')
Ci = Connection(inputs, neuron, 'gi')
Ce[0, 0] = 5*mV
Ci[1, 0] = 5*mV

M = StateMonitor(neuron, 'V', record=True)
run(400*ms)

# Your measurements. M[0] is the potential, M.times are the times.
epsp_peak = max(M[0])    # how far V rises above rest
epsp_delay = M.times[argmax(M[0])] - 10*ms    # how long after the spike it is highest
ipsp_depth = -min(M[0])    # how far V goes below rest, as a positive voltage
ipsp_delay = M.times[argmin(M[0])] - 210*ms    # how long after the spike it is lowest

print('EPSP:', epsp_peak, 'after', epsp_delay)
print('IPSP:', ipsp_depth, 'after', ipsp_delay)
plot(M.times, M[0])
xlabel('time')
ylabel('potential')
show()
