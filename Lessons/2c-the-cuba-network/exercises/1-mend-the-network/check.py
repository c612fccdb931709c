assert model('V').N == 4000, 'There should be 4000 neurons.'
assert len(synapses(target='ge')) > 0 and len(synapses(target='gi')) > 0, 'Excitatory neurons should be connected to ge and inhibitory ones to gi.'
excitatory = synapses(target='ge')[0]
inhibitory = synapses(target='gi')[0]
assert 250000 < excitatory.number < 262000, 'Leave the connection probability: some 256,000 excitatory synapses.'
assert 62000 < inhibitory.number < 66000, 'Leave the connection probability: some 64,000 inhibitory synapses.'
assert spikes('V').count > 0, 'The neurons should fire.'
assert rate('V') < 100*Hz, 'Inhibition should hold the network back.'
assert 4.5*Hz < rate('V') < 7.5*Hz, 'The network should fire at 5 to 7 Hz.'
assert close(max(abs(inhibitory.weights)), 9*mV, within=0.01*mV) and close(max(abs(excitatory.weights)), 1.62*mV, within=0.01*mV), 'Leave the sizes of the weights: 1.62 mV and 9 mV.'
