s = [k for k in synapses(of='ring') if k.number > 0]
assert len(s) > 0, 'The neurons of the ring should be connected with one another.'
fired = spikes('v')
assert fired.neuron(0).count > 0, 'Leave the input as it is: neuron 0 should fire first.'
assert fired.neuron(1).count > 0, 'Neuron 0 should excite neuron 1.'
for k in range(6):
    assert fired.neuron(k).count > 0, 'The pulse should reach every neuron.'
    assert fired.neuron(k).between(0*ms, 39*ms).count == 1, 'In the first round each neuron should fire once.'
for k in range(5):
    assert close(fired.neuron(k + 1).first - fired.neuron(k).first, 5.1*ms, within=0.05*ms), 'The pulse should go from each neuron to the next, 5.1 ms later.'
assert fired.neuron(0).count > 1, 'From the last neuron the pulse should come back to the first.'
assert close(fired.neuron(0).intervals[0], 30.6*ms, within=0.05*ms), 'A round of six steps should take 30.6 ms.'
assert sum([k.number for k in s]) == 6, 'There should be six synapses, one from each neuron.'
