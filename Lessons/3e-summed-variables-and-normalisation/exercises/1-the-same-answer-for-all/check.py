one = trace('v', neuron=1)
assert synapses()[0].number == 36, about(synapses()[0], 'Leave the wiring as it is: receiver j should listen to j senders.')
assert one.peak > 0*mV, 'The spikes should reach the receivers.'
assert close(trace('v', neuron=2).peak, one.peak, relative=0.02), 'A receiver with two synapses should answer as high as one with one.'
assert close(trace('v', neuron=8).peak, one.peak, relative=0.02), 'A receiver with eight synapses should answer as high as one with one.'
assert close(one.peak, 1.26*mV, relative=0.03), 'A receiver with one synapse should answer as it did before.'
assert close(one.at(30*ms)/one.peak, 0.47, within=0.02), 'Leave the time constants as they are: 20 ms after the spikes nearly half of the peak should be left.'
assert close(trace('v', neuron=0).peak, 0*mV, within=0.000001*mV), 'The receiver that listens to nobody should stay at rest.'
more = rerun(N='12')
assert close(more.trace('v', neuron=12).peak, more.trace('v', neuron=1).peak, relative=0.02), 'With twelve senders all receivers should answer alike, too.'
assert close(more.trace('v', neuron=1).peak, one.peak, relative=0.02), 'With twelve senders a receiver with one synapse should answer as it does with eight.'
