drives = model('drive').value('drive')
assert len(drives) == 100 and len(models()) == 1, 'There should be one group of a hundred neurons.'
assert close(min(drives), 0*mV, within=0.001*mV) and close(max(drives), 30*mV, within=0.001*mV), about(model('drive'), 'The drives should go from 0 to 30 mV.')
assert close(drives[33], 10*mV, within=0.001*mV) and close(drives[50], 15.1515*mV, within=0.001*mV), about(model('drive'), 'The drives should go up in equal steps from neuron to neuron.')
assert close(duration, 1*second), 'The run should last a second.'
fired = spikes('v')
assert abs(fired.count - 5273) <= 10, 'Leave threshold, reset, refractory time and hold as they are: all neurons together should fire 5273 times.'
assert len(rates) == 100, about('rates', 'There should be a rate for each of the hundred neurons.')
assert max(rates) > 0*Hz, about('rates', 'The rates should be in hertz, and not all zero.')
for k in [10, 34, 50, 75, 99]:
    assert close(rates[k], fired.neuron(k).count*Hz, within=0.01*Hz), about('rates', 'Each rate should be the number of spikes of its neuron in a second.')
assert lowest > 0*mV and close(lowest, 10.155*mV, within=0.155*mV, hidden=True), about('lowest', 'The lowest drive should be that of the first neuron that fires, just above the threshold.')
assert close(lowest, min([drives[k]/mV for k in range(100) if fired.neuron(k).count > 0])*mV, hidden=True), about('lowest', 'The lowest drive should be that of the first neuron that fires.')
