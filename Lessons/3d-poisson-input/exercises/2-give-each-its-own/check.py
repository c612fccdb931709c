fired = spikes('v')
traces = [trace('v', neuron=k) for k in range(10)]
assert close(duration, 2*second), 'Leave the run at two seconds.'
# What comes in at each step: v without what is left of it from the step before. Resets and what is held are no input.
added = []
for v in traces:
    values = v.values/mV
    change = values[1:] - exp(-step/(10*ms))*values[:-1]
    change[(change < -1) | (values[1:] == 0)] = 0.1
    added.append(change)
assert max([v.peak/mV for v in traces]) > 8, 'Each neuron should get its input.'
assert fired.count > 0, 'The neurons should fire now and then.'
for k in range(10):
    assert close(std(added[k]), 0.0995, within=0.02), about(model('v'), 'The input should be as fine as it was: many spikes of 0.1 mV.')
    assert close(mean(added[k]), 0.1, within=0.004), about(model('v'), 'Each neuron should still get 100 inputs of 100 Hz with 0.1 mV, 10 mV on average.')
for k in range(1, 10):
    assert corrcoef(added[0], added[k])[0, 1] < 0.3, about(model('v'), 'Two neurons should not have the same inputs.')
    assert corrcoef(traces[0].values/mV, traces[k].values/mV)[0, 1] < 0.6, about(model('v'), 'Two neurons should not go up and down together.')
assert len(unique(fired.times)) > 0.9*fired.count, about(model('v'), 'Hardly two neurons should fire in the same step.')
