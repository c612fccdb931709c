v = trace('v')
up = v.between(0*ms, 260*ms)
down = v.between(260*ms, 500*ms)
assert close(up.area, 40*mV*ms, relative=0.02), 'Leave the excitation as it is: its area is 40 mV ms.'
assert down.trough < 0*mV, 'The spike at 260 ms should inhibit.'
assert close(trace('gi').after(262.5*ms)/trace('gi').after(260*ms), exp(-1), within=0.02), 'Leave the inhibition its time constant of 2.5 ms.'
assert close(-down.area, up.area, relative=0.02), 'The area below rest should be as large as the area above it.'
assert close(down.trough, -1.486*mV, within=0.03*mV), 'Leave the membrane its time constant of 20 ms.'
