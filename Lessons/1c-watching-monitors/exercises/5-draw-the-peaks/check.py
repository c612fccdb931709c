v = trace('v')
fired = spikes('v')
assert fired.count == 14 and close(fired.intervals, 21*ms, within=0.01*ms), 'Do not touch the model: the neuron should fire 14 times, every 21 ms.'
assert v.peak < 8*mV, 'Do not touch the model: the peaks should be in the figure only.'
assert len(drawn) == len(v.values), about('drawn', 'drawn should have as many samples as the trace.')
for time in fired.times:
    assert close(drawn[int(round(time/step))], 30), about('drawn', 'At the sample of each spike drawn should be 30.')
assert sum(abs(drawn - v.values/mV) > 0.001) == fired.count, about('drawn', 'Everywhere else drawn should be what was recorded.')
