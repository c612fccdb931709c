current = trace('I')
v = trace('v')
assert current.peak > 0*mV, 'The spikes should raise the current I.'
assert current.at(60*ms) < current.after(10*ms), 'The current should come down again after a spike.'
assert close(current.after(15*ms)/current.after(10*ms), exp(-1), within=0.02), 'After 5 ms a little more than a third of the current should be left.'
assert close(current.after(10*ms), 12*mV, within=0.01*mV), about(synapses(target='I')[0], 'A single spike should add 12 mV to the current.')
assert current.after(74*ms) > current.after(70*ms), about(synapses(target='I')[0], 'The second of two spikes in a row should come on top of what is left of the first.')
assert close(current.after(74*ms) - current.at(74*ms), 12*mV, within=0.3*mV), about(synapses(target='I')[0], 'Each spike should add 12 mV to the current.')
assert v.after(10*ms) < 1*mV, 'The spike should act on v through the current: v should rise and not jump.'
assert close(v.between(10*ms, 70*ms).peak, 1.89*mV, within=0.01*mV), 'Leave the equation of v as it is: v should follow the current with 20 ms.'
