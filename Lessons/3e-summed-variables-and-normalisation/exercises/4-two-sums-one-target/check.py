v = trace('v')
assert v.between(10*ms, 60*ms).peak > 1*mV, 'The excitatory input should lift v at 10 ms.'
assert v.between(60*ms, 110*ms).trough < -1*mV, 'The inhibitory input should lower v at 60 ms.'
assert close(v.between(10*ms, 60*ms).peak, 5*mV, within=0.1*mV), 'An excitatory spike should lift v by 5 mV, as its current of 20 mV does in 10 ms.'
assert close(v.between(60*ms, 110*ms).trough, -3.66*mV, within=0.1*mV), 'An inhibitory spike should lower v by 3.7 mV, as its current of 10 mV does in 10 ms.'
both = v.between(110*ms, 160*ms)
assert close(both.peak, 1.55*mV, within=0.05*mV) and close(both.trough, -0.59*mV, within=0.05*mV), 'At 110 ms both currents should act, the fast one first.'
