assert close(duration, 8*second, within=1*ms), 'The run should last 8 s in all.'
v = trace('V')
s = spikes('V')
assert v.between(0*second, 8*second).start == v.start and len(v.times) > 15000, 'One StateMonitor should record V all the time.'
early = s.between(0*second, 4*second)
assert early.count == 7 and close(early.first, 1526.5*ms, within=1*ms), 'The neuron should burst until 4 s.'
assert abs(v.at(4*second) - v.at(3.9995*second)) < 0.1, 'V should go on at 4 s from where it was.'
late = s.between(4.2*second, 8*second)
assert late.count > 20 and max(late.intervals) < 2*min(late.intervals), 'From 4 s on the neuron should be tonic.'
assert close(trace('V'), solution.trace('V'), within=0.05), 'From 4 s on the gain should be 4, and all else what it was.'
