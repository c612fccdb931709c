starts = [1*second, 8*second, 15*second]
fired = spikes('V')
assert len(times) == 150 and all([min(abs(times - start)) < 1*ms and sum((times > start - 1.9*second) & (times < start - 50*ms)) == 0 for start in starts]) and max(times) < 20*second, about('times', 'Leave the trains as they are: three of 50 spikes each, from 1 s, 8 s and 15 s on.')
for start in starts:
    assert fired.between(start, start + 1*second).count > 3, about('tau_dep', 'The neuron should burst at the beginning of each train.')
    assert fired.between(start + 3*second, start + 5*second).count == 0, about('tau_dep', 'In the last two seconds of each train the neuron should be silent.')
usual = rerun(tau_dep='5*second').spikes('V')
assert usual.between(1*second, 2*second).count > 10 and usual.between(2*second, 21*second).count == 0, 'Leave all but tau_dep as it is: with 5 s the neuron should answer only the first train.'
assert close(trace('V').at(500*ms), solution.trace('V').at(500*ms), within=0.01), 'Leave all but tau_dep as it is: with 5 s the neuron should answer only the first train.'
