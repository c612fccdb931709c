gi = trace('gi')
v = trace('v')
assert gi.after(20*ms) > 0, 'A spike should open the conductance gi, which is never negative.'
assert v.trough >= -10*mV, 'v should not pass the reversal potential.'
assert close(gi.after(20*ms), 2, within=0.001), 'Each spike should add 2 to gi.'
assert close(gi.at(100*ms)/gi.at(95*ms), exp(-1), within=0.02), 'gi should decay with 5 ms.'
assert v.trough < 0*mV and v.peak <= 0.01*mV, 'The receptor should pull v down, from rest towards E_i.'
assert close(v.trough, -8.347*mV, within=0.1*mV), 'The current should be gi times the distance from v to E_i, and v should follow with 20 ms.'
