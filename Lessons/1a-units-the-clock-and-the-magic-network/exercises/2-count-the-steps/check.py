v = trace('v')
assert close(step, 0.25*ms), 'Leave the clock as it is, with a step of 0.25 ms.'
assert close(duration, 50*ms), 'Leave the two runs as they are, 30 ms and 20 ms.'
assert len(v.times) == 200 and len(slow.t) == 50, 'Leave the two monitors as they are.'
assert close(predicted_samples, len(v.times), hidden=True), 'The predicted number of samples should be that of M: one for each step of both runs.'
assert close(predicted_last, v.times[-1], within=0.01*ms, hidden=True), 'The predicted time should be that of the last sample: the beginning of the last step.'
assert close(predicted_slow, len(slow.t), hidden=True), 'The predicted number for the slow monitor should be one for each millisecond of both runs.'
