current = trace('I')
v = trace('v')
assert current.peak > 0*mV, 'The spikes should raise the current I of the neuron, the one that v follows.'
assert current.between(12*ms, 40*ms).trough < current.between(12*ms, 40*ms).peak/2, 'The current should decay between the spikes.'
assert close(current.at(12*ms), 13.7*mV, within=0.5*mV), 'A spike of input 0 should add 20 mV to I.'
assert close(current.at(17*ms)/current.at(12*ms), exp(-1), within=0.02), 'After 5 ms a little more than a third of I should be left.'
assert close(current.at(42*ms), 20.6*mV, within=0.7*mV), 'A spike of input 1 should add 30 mV to I.'
assert v.after(10*ms) < 1*mV, 'v should follow the current and not jump.'
assert close(v.peak, 5.7*mV, within=0.1*mV), 'Leave the equation of v as it is: v should follow I with 20 ms.'
