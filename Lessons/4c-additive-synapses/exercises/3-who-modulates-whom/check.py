second_cell = spikes('V').neuron(1)
assert second_cell.between(0*second, 3*second).count == 0, about('cells', 'Neuron 1 should be silent until neuron 0 begins to fire.')
m = trace('alpha_mod', neuron=1)
assert m.between(3*second, 6*second).peak > 0.9, about(synapses()[0], 'The spikes of neuron 0 should modulate neuron 1.')
assert trace('alpha_mod', neuron=0).peak < 0.01 and close(trace('V', neuron=0), solution.trace('V', neuron=0), within=0.05), about(synapses()[0], 'Neuron 0 should do what it did: nobody should modulate it.')
assert second_cell.between(3*second, 8*second).count > 5, about(synapses()[0], 'Neuron 1 should be woken.')
assert m.between(9*second, 10*second).peak < 0.5, 'The modulation should be over by the end of the run.'
assert close(m, solution.trace('alpha_mod', neuron=1), within=0.02), 'Leave tau_mod and the sigmoid as they are.'
