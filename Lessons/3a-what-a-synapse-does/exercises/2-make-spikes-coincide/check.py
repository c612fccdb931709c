v = trace('v')
s = synapses(target='v')[0]
assert close(max(s.weights), 6*mV, within=0.001*mV) and close(min(s.weights), 6*mV, within=0.001*mV), 'Leave the weights at 6 mV.'
assert spikes('v').count > 0, 'The two spikes should arrive together, so that the neuron fires.'
assert spikes('v').count == 1, 'The neuron should fire once.'
assert 16*ms <= spikes('v').first <= 30*ms, 'Leave the spike times as they are: the neuron can fire from 16 ms on, when input 1 has fired too.'
assert max(s.delays) > 0*ms, 'Delays should bring the spikes together.'
assert v.peak <= 12*mV, 'Leave the inputs as they are: two spikes of 6 mV.'
