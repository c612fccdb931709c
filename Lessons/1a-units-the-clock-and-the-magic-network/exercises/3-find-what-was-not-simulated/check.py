groups = models()
ends = sort([value/mV for group in groups for value in group.value('v')])
assert len(ends) == 3, 'There should be three membranes.'
assert close(duration, 60*ms), 'The run should last 60 ms.'
for k in range(3):
    assert ends[k] > 0, 'Each of the three membranes should be simulated.'
    assert close(ends[k], 4.988*(k + 1), within=0.01), 'The membranes should end near 5, 10 and 15 mV.'
for group in groups:
    for k in range(group.N):
        v = trace('v', of=group, neuron=k)
        assert close(v.times[0], 0*ms) and len(v.times) == 600, 'Each membrane should be recorded from 0 to 60 ms.'
        assert close(v.at(10*ms)/v.at(59.9*ms), 0.6337, within=0.001), 'Each membrane should charge with 10 ms.'
