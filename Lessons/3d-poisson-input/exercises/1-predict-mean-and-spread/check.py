traces = [trace('v', neuron=k).between(200*ms, 1.5*second) for k in range(20)]
average = mean([v.mean/mV for v in traces])*mV
spread = mean([std(v.values)/mV for v in traces])*mV
assert close(average, 40*mV, relative=0.02, hidden=True) and close(spread, 2*mV, relative=0.15, hidden=True), 'Leave the model as it is: the predictions are about this one.'
assert close(predicted_mean, 40*mV, relative=0.04, hidden=True), about('predicted_mean', 'The predicted mean should be that of the drive.')
assert close(predicted_spread, 2*mV, relative=0.04, hidden=True), about('predicted_spread', 'The predicted spread should be the standard deviation of v.')
