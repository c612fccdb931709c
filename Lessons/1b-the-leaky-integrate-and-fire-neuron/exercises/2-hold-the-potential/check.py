v = trace('v')
fired = spikes('v')
assert fired.count > 1, 'The neuron should fire again and again.'
assert close(fired.first, 16*ms, within=0.05*ms), 'Leave the drive, the time constant and the threshold as they are: the first spike should come at 16 ms.'
assert close(v.between(fired.first + 0.1*ms, fired.first + 4.9*ms).values, 0*mV, within=0.0001*mV), about(v, 'v should stay at the reset while the neuron is refractory.')
assert v.at(fired.first + 6*ms) > 0.5*mV, about(v, 'After 5 ms v should climb again.')
assert close(fired.intervals, 21*ms, within=0.05*ms, hidden=True), 'The interval should be that from reset to threshold and the refractory time.'
assert close(predicted_interval, fired.intervals[0], within=0.05*ms, hidden=True), about('predicted_interval', 'The predicted interval should be that of the run, to a tenth of a millisecond.')
assert close(rerun(drive='20*mV').spikes('v').intervals[0], 10.1*ms, within=0.05*ms), about(v, 'With twice the drive the neuron should be held for as long, and climb faster.')
