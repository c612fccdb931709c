fired = spikes('v')
v = trace('v')
assert close(duration, 200*ms), 'Leave the run at 200 ms.'
assert fired.count > 1, 'The neuron should fire again and again.'
assert v.peak < 8.0001*mV and v.peak > 7.8*mV, 'Leave the threshold at 8 mV.'
assert close(v.between(fired.first + 0.1*ms, fired.first + 4.9*ms).values, 0*mV, within=0.0001*mV), about(v, 'Leave the reset at 0 mV, and let v be held for 5 ms.')
assert v.at(fired.first + 5.5*ms) > 0*mV, about(v, 'Leave the refractory time at 5 ms.')
assert close(fired.intervals, 20*ms, within=0.11*ms), about('drive', 'The intervals should be 20.0 ms.')
assert close(tau, 10*ms), about('tau', 'Leave the time constant at 10 ms.')
assert close(v.at(5*ms), drive*(1 - exp(-0.5)), relative=0.001), about(v, 'v should still move towards the drive with 10 ms.')
