v = trace('v')
assert len(synapses(target='v')) == 1, 'One Synapses is enough: each of its synapses has a weight of its own.'
assert synapses(target='v')[0].number == 2, 'There should be two synapses, one from each input.'
assert v.peak > 0*mV, about(synapses(target='v')[0], 'The spikes should lift v.')
assert close(v.after(5*ms) - v.at(5*ms), 3*mV, within=0.001*mV), about(synapses(target='v')[0], 'A spike of input 0 should add 3 mV to v.')
assert close(v.after(25*ms) - v.at(25*ms), 6*mV, within=0.1*mV), about(synapses(target='v')[0], 'A spike of input 1 should add 6 mV to v.')
