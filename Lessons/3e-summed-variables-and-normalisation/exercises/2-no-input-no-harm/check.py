assert spikes('v').neuron(3).count > 0, 'The neurons with input should fire.'
assert spikes('v').neuron(0).count > 0, 'Neuron 0 should fire, though nobody sends to it.'
assert spikes('v').neuron(0).count == 13, 'Neuron 0 should fire as its drive of 12 mV makes it, 13 times.'
for k in [1, 2, 3, 4]:
    assert spikes('v').neuron(k).count == solution.spikes('v').neuron(k).count, 'Neurons 1 to 4 should fire as they did: the mean over their synapses should act on them.'
    assert close(spikes('v').neuron(k).last, solution.spikes('v').neuron(k).last, within=0.25*ms), 'Neurons 1 to 4 should fire when they did: the mean over their synapses should act on them.'
