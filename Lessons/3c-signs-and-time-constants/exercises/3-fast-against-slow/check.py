ge = trace('ge')
gi = trace('gi')
v = trace('v')
assert ge.after(20*ms) != 0*mV and gi.after(20*ms) != 0*mV, 'Both spikes should reach their currents at 20 ms.'
assert close(abs(ge.between(20.1*ms, 200*ms).area), 50*mV*ms, relative=0.03), 'The charge of the excitation should stay at 50 mV ms: weight times time constant.'
assert close(abs(gi.between(20.1*ms, 200*ms).area), 50*mV*ms, relative=0.03), 'The charge of the inhibition should stay at 50 mV ms: weight times time constant.'
assert abs(v.area) < 5*mV*ms, 'Excitation should lift v and inhibition lower it, so that the areas above and below rest are equal.'
assert v.peak > 0.01*mV and v.trough < -0.01*mV, 'The two should no longer cancel at every moment: v should move away from rest and back.'
assert v.trough_time < v.peak_time, 'v should dip first and rise afterwards.'
assert v.trough <= -0.5*mV, 'v should dip by at least 0.5 mV.'
assert v.peak >= 0.1*mV, 'v should rise above rest by at least 0.1 mV.'
