va = trace('Va')
vb = trace('Vb')
assert len(va.jumps) > 1 and len(vb.jumps) > 1, 'Two spikes should reach Va and two should reach Vb.'

first_a = va.jumps[0]
first_b = vb.jumps[0]
assert close(va.after(first_a) - va.at(first_a), 6*mV, within=0.01*mV), 'Leave the weight onto Va at 6 mV: one spike alone should not reach the threshold.'
assert close(vb.after(first_b) - vb.at(first_b), 3*mV, within=0.01*mV), 'Leave the weight onto Vb at 3 mV.'
assert close(vb.jumps[-1] - first_b, vb.jumps[1] - first_b, within=0.01*ms), 'Two spikes should reach Vb, and no more.'

assert spikes('Va').count > 0, 'Va should add up its two spikes and pass the threshold, so that the neuron fires.'
assert spikes('Va').count == 1, 'The neuron should fire once.'
assert spikes('Va').first > va.jumps[1], 'The neuron should fire at the second spike of its input, not at the first.'
assert 10*mV < va.peak <= 12*mV, 'Leave the threshold at 10 mV, and two spikes for each input.'

assert vb.after(vb.jumps[1]) <= 3.1*mV, 'Vb should have forgotten its first spike when the second one comes.'
