v = trace('V')
early = spikes('V').between(0*second, 3*second)
assert early.count > 5 and close(early.first, solution.spikes('V').first, within=50*ms) and abs(early.count - solution.spikes('V').between(0*second, 3*second).count) < 4, about('neuron', 'Until 3 s the neuron should burst, with its own gain of 2.2.')
assert spikes('V').between(4*second, 6*second).count == 0, about(synapses()[0], 'From 4 s to 6 s the neuron should be silent.')
assert v.between(4*second, 6*second).peak < -1.5, 'It should be silent because its gain is lower, not because of another input.'
assert spikes('V').between(7*second, 10*second).count > 5, 'Leave the input and tau_mod as they are: the neuron should burst again before the run ends.'
assert close(v.at(9.9*second), solution.trace('V').at(9.9*second), within=0.2), 'Leave the input, tau_mod and the neuron as they are.'
