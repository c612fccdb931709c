traces = [trace('v', neuron=k).between(100*ms, 1.1*second) for k in range(20)]
average = mean([v.mean/mV for v in traces])
spread = mean([std(v.values)/mV for v in traces])
assert tau > 0*ms and close(tau, 10*ms), about('tau', 'Leave the membrane as it is, with 10 ms.')
assert close(average, 0, within=0.2), about(model('v'), 'v should stay at 0 mV on average.')
assert spread > 0.05, about(model('v'), 'The excitation should stay as it is.')
assert close(spread, 1, within=0.08, hidden=True), about(model('v'), 'Excitation and inhibition should have the same number, rate and weight.')
assert close(predicted_spread, 1*mV, relative=0.05, hidden=True), about('predicted_spread', 'The predicted spread should be that of v with both inputs.')
