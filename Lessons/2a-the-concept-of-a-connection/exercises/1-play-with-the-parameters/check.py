va = trace('Va')
vb = trace('Vb')
to_va = synapses(target='Va')
to_vb = synapses(target='Vb')
assert len(to_va) > 0 and len(to_vb) > 0, 'Input 0 should be connected to Va and input 1 to Vb.'

first = spikes(of=to_va[0].source).neuron(0)
second = spikes(of=to_vb[0].source).neuron(1)
assert first.count == 2 and second.count == 2, 'Each input should fire twice.'
assert close(va.after(first.first), 6*mV, within=0.01*mV), 'Leave the weight onto Va at 6 mV: one spike alone should not reach the threshold.'
assert close(vb.after(second.first), 3*mV, within=0.01*mV), 'Leave the weight onto Vb at 3 mV.'
assert va.between(first.first, first.last).peak <= 6.01*mV, 'Va should decay after its first spike: its equation needs the minus sign, and its time constant should be positive.'

assert spikes('Va').count > 0, 'Va should add up its two spikes and pass the threshold, so that the neuron fires.'
assert spikes('Va').first > first.last, 'The neuron should fire at the second spike of its input, not before.'
assert spikes('Va').count == 1, 'The neuron should fire once.'
assert 10*mV < va.peak <= 12*mV, 'Leave the weight at 6 mV and the threshold at 10 mV.'

assert vb.after(second.last) <= 3.1*mV, 'Vb should have forgotten its first spike when the second one comes.'
