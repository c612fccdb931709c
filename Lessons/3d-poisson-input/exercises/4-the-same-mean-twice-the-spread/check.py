traces = [trace('v', neuron=k).between(100*ms, 1.1*second) for k in range(20)]
average = mean([v.mean/mV for v in traces])
spread = mean([std(v.values)/mV for v in traces])
assert tau > 0*ms and close(tau, 10*ms), about('tau', 'Leave the membrane as it is, with 10 ms.')
assert close(average, 10.05, within=0.3), about('w', 'The mean should stay at 10 mV.')
assert close(spread, 1.414, within=0.11), about('w', 'The spread should be twice what it was, 1.41 mV.')
