ge = trace('ge')
gi = trace('gi')
v = trace('V')
assert ge.after(10*ms) != 0*mV, 'The spike of input 0 at 10 ms should reach ge.'
assert gi.after(120*ms) != 0*mV, 'The spike of input 1 at 120 ms should reach gi.'
assert gi.after(10*ms) == 0*mV, 'Input 0 should reach ge alone.'
assert close(ge.after(20*ms)/ge.after(10*ms), exp(-1), within=0.02), 'After 10 ms a little more than a third of ge should be left.'
assert close(ge.after(120*ms) - ge.at(120*ms), 0*mV, within=0.01*mV), 'Input 1 should reach gi alone.'
assert close(gi.after(122*ms)/gi.after(120*ms), exp(-1), within=0.02), 'After 2 ms a little more than a third of gi should be left.'
assert close(abs(ge.after(10*ms)), 5*mV, within=0.01*mV), 'A spike of input 0 should change ge by 5 mV.'
assert close(abs(gi.after(120*ms)), 25*mV, within=0.01*mV), 'A spike of input 1 should change gi by 25 mV.'

up = v.between(0*ms, 120*ms)
down = v.between(120*ms, 220*ms)
both = v.between(220*ms, 300*ms)
assert v.after(10*ms) < 0.1*mV, 'A spike should act on V through its current: V should begin to rise at 10 ms and not jump.'
assert up.trough >= 0*mV and up.peak > 0*mV, 'Input 0 should excite: V should rise after 10 ms.'
assert down.trough < 0*mV, 'Input 1 should inhibit: V should go below rest after 120 ms.'
assert close(up.peak, 1.25*mV, within=0.02*mV), 'V should follow ge with its time constant of 20 ms.'
assert close(down.trough, -1.92*mV, within=0.01*mV), 'V should follow gi with its time constant of 20 ms.'
assert both.trough < -1*mV and both.peak > 0.1*mV, 'When both arrive together, V should dip first and rise afterwards.'
