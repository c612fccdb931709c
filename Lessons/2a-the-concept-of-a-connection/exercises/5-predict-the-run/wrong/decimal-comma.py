# diagnosis: decimal-comma
# Predict three numbers, then run.
from brian import *

tau_a = 2*ms
tau_b = 8*ms

# Your predictions. Work them out before you run the script.
predicted_Va = 5,47*mV     # Va just after its second spike
predicted_Vb = 5.47*mV     # Vb just after its second spike
predicted_Vb_end = 2.01*mV    # Vb at 18 ms, when the run ends

eqs = '''
dVa/dt = -Va/tau_a : volt
dVb/dt = -Vb/tau_b : volt
'''
neuron = NeuronGroup(1, eqs)

inputs = SpikeGeneratorGroup(2, [(0, 1*ms), (0, 3*ms), (1, 2*ms), (1, 10*ms)])
Ca = Connection(inputs, neuron, 'Va')
Cb = Connection(inputs, neuron, 'Vb')
Ca[0, 0] = 4*mV
Cb[1, 0] = 4*mV

Ma = StateMonitor(neuron, 'Va', record=True)
Mb = StateMonitor(neuron, 'Vb', record=True)
run(18*ms)

print('Va just after 3 ms:  predicted', predicted_Va, ' run', Ma[0][31])
print('Vb just after 10 ms: predicted', predicted_Vb, ' run', Mb[0][101])
print('Vb at 18 ms:         predicted', predicted_Vb_end, ' run', neuron.Vb[0])
