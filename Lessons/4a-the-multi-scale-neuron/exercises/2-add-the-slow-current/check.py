v = trace('V')
assert model('V').reset == None, 'There should be no reset: the slow current should bring V back.'
assert spikes('V').count > 5 and v.between(500*ms, 1*second).trough < -1, about(model('V'), 'V should come back by itself: the neuron should spike again and again.')
assert model('V').has('V_slow'), 'The potential that follows should be called V_slow.'
s = trace('V_slow')
k = v.between(300*ms, 400*ms).values
j = s.between(300*ms, 400*ms).values
assert close(s.start, -1, within=0.001), 'V_slow should begin at -1, like V.'
slope = (j[2:] - j[:-2])/1.0     # in a millisecond
assert close(slope*50, k[1:-1] - j[1:-1], within=0.15), 'V_slow should follow V with tau_s.'
assert close(v.between(500*ms, 1*second).peak, solution.trace('V').between(500*ms, 1*second).peak, within=0.02), about(model('V'), 'The slow current should have the gain 2 and the offset 0.')
assert spikes('V').count == 20, about(model('V'), 'The slow current should have the gain 2 and the offset 0.')
assert close(v, solution.trace('V'), within=0.05), 'Leave the leak, the fast current and tau as they are, and let V begin at -1.'
