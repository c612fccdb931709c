excitatory = synapses(target='ge')
inhibitory = synapses(target='gi')
assert model('V').N == 1000, 'There should be 1000 neurons.'
assert len(excitatory) > 0 and len(inhibitory) > 0, 'Both kinds should stay connected.'
assert close(max(abs(excitatory[0].weights)), 1.62*mV, within=0.01*mV) and close(max(abs(inhibitory[0].weights)), 9*mV, within=0.01*mV), 'Leave the weights at 1.62 mV and 9 mV.'
assert close(excitatory[0].number/1000, 64, within=2), 'Each neuron should get as many excitatory synapses as in the full network, 64 on average.'
assert close(inhibitory[0].number/1000, 16, within=1), 'Each neuron should get as many inhibitory synapses as in the full network, 16 on average.'
assert 4.5*Hz < rate('V') < 7.5*Hz, 'The rate should be that of the full network.'
