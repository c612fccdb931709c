assert close(step, 0.1*ms), 'Leave the time step at 0.1 ms.'
traces = [trace('v', neuron=k).between(100*ms, 1*second) for k in range(10)]
average = mean([v.mean/mV for v in traces])
spread = mean([std(v.values)/mV for v in traces])
assert len(models()) == 1 and model('v').N == 10, 'Leave the ten membranes.'
assert close(average, 20, within=0.4), about(model('v'), 'The drive should be 20 mV on average.')
assert spread > 0.05, about(model('v'), 'The drive should vary: spikes should come at random.')
assert close(spread, 1, within=0.15), about(model('v'), 'The spread should be 1 mV.')
