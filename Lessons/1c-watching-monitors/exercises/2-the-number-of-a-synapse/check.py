assert len(synapses(target='I')) == 1, 'The synapses should pass their sum on to I, as they did.'
s = synapses(target='I')[0]
assert s.number == 9, 'Leave the nine synapses as they are.'
for k in range(9):
    if s.i[k] == 2 and s.j[k] == 1:
        assert close(s.value('w')[k], 3*mV), about(s, 'The synapse from input 2 to neuron 1 should have 3 mV.')
    else:
        assert close(s.value('w')[k], 1*mV), about(s, 'All other synapses should have 1 mV.')
assert len(X.x) == 1, about('X', 'X should record one synapse and no other.')
x = X.x[0]
assert max(x[X.t < 65*ms]) == 0*mV, about('X', 'X should record a synapse of input 2, which fires at 70 ms.')
assert close(max(x), 3*mV, within=0.001*mV), about('X', 'X should record the synapse that has 3 mV.')
