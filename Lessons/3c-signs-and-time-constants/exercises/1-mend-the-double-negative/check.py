v = trace('v')
assert abs(trace('ge').after(10*ms)) > 0*mV and abs(trace('gi').after(100*ms)) > 0*mV, 'Both inputs should still reach their currents.'
assert v.between(10*ms, 100*ms).peak > 0*mV, 'Input 0 should excite: v should rise after 10 ms.'
assert close(v.between(0*ms, 100*ms).peak, 0.945*mV, within=0.005*mV), 'Leave the excitation as it was: its peak was 0.945 mV.'
assert v.between(100*ms, 200*ms).trough < 0*mV, 'Input 1 should inhibit: v should go below rest after 100 ms.'
assert close(v.between(100*ms, 200*ms).trough, -0.989*mV, within=0.01*mV), 'Input 1 should lower v by as much as it lifted it: the current should start at 4 mV and decay with 10 ms.'
