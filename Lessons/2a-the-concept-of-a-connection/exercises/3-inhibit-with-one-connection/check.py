v = trace('V')
assert len(synapses(target='V')) == 1, 'One connection is enough, since it holds a weight for each input.'
assert close(v.after(2*ms), 3*mV, within=0.01*mV), about(synapses(target='V')[0], 'Input 0 should still add 3 mV.')
assert close(v.at(6*ms)/v.after(2*ms), exp(-0.39), within=0.001), 'Leave the equation as it is: V should decay with a time constant of 10 ms.'
assert v.after(6*ms) < v.at(6*ms), about(synapses(target='V')[0], 'Input 1 should inhibit: its spike at 6 ms should lower V.')
assert close(v.after(6*ms) - v.at(6*ms), -3*mV, within=0.1*mV), about(synapses(target='V')[0], 'A spike of input 1 should take away 3 mV, as much as one of input 0 adds.')
assert close(v.after(14*ms) - v.at(14*ms), 3*mV, within=0.1*mV), 'Input 0 should still add 3 mV at each spike.'
assert close(v.after(22*ms) - v.at(22*ms), -3*mV, within=0.1*mV), 'Each spike of input 1 should take away 3 mV, the last one too.'
