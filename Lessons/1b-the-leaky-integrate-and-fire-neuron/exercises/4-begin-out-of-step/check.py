fired = spikes('V')
start = [trace('V', neuron=k).at(0*ms) for k in range(30)]
assert fired.between(0*ms, 0.1*ms).count == 0, about(model('V'), 'No neuron should fire in the first step.')
assert min(start) >= -60.001*mV and max(start) <= -50*mV, about(model('V'), 'Each neuron should begin between reset and threshold.')
assert fired.count > 0 and close(fired.intervals, 48*ms, within=0.05*ms), 'Leave the neurons as they are: each should fire every 48.0 ms.'
early = fired.between(0*ms, 50*ms).times
assert len(unique(early)) > 1, about(model('V'), 'The neurons should not all fire at the same time.')
assert len(unique(early)) >= 15, about(model('V'), 'The spikes of the first 50 ms should be spread over many different times.')
assert len(early) >= 30, 'Each neuron should fire in the first 50 ms.'
