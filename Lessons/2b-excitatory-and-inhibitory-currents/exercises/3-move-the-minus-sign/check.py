v = trace('V')
gi = trace('gi')
assert gi.after(60*ms) != 0*mV, 'The spike at 60 ms should still reach gi.'
assert close(v.between(0*ms, 60*ms).peak, 1.575*mV, within=0.002*mV), 'Leave the excitation as it is.'
assert v.trough < 0*mV, 'Input 1 should still inhibit: V should go below rest after 60 ms.'
assert gi.after(60*ms) < 0*mV, 'The inhibitory current gi should be negative after its spike.'
assert close(v, solution.trace('V'), within=0.0001*mV), 'V should be what it was before, at every moment.'
