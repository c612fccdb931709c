u = trace('u')
v = trace('v')
current = trace('I')
assert close(u.area, 120*mV*ms, relative=0.02), 'Leave the jump as it is: 6 mV that decay with 20 ms.'
assert current.peak > 0*mV, 'The spike should raise the current I.'
assert close(current.area/current.peak, 4*ms, relative=0.05), 'Leave the current its time constant of 4 ms.'
assert close(v.area, u.area, relative=0.02), 'The area under v should be that under u.'
assert close(v.area, current.area, relative=0.05), 'Leave the equation of v as it is: v should follow the current with 20 ms.'
