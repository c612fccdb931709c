v = trace('V')
up = v.between(0*ms, 260*ms)
down = v.between(260*ms, 500*ms)
assert trace('ge').after(10*ms) != 0*mV, 'The spike at 10 ms should reach ge.'
assert down.trough < 0*mV, 'The spike at 260 ms should inhibit.'
assert close(down.area, -30*mV*ms, relative=0.02), 'Leave the inhibition as it is: its area is 30 mV ms.'
assert close(trace('ge').after(11*ms)/trace('ge').after(10*ms), exp(-1), within=0.02), 'Leave the excitation its time constant of 1 ms.'
assert close(up.area, -down.area, relative=0.02), 'The area of the EPSP should equal that of the IPSP.'
assert close(up.peak, 1.2814*mV, within=0.03*mV), 'Leave the membrane its time constant of 20 ms.'
