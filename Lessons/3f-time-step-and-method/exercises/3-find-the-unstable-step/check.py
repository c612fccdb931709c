assert longest_step > 0*ms, about('longest_step', 'Give a value to longest_step.')
below = rerun(method="'euler'", dt=f'{0.97*longest_step/ms}*ms').trace('I')
above = rerun(method="'euler'", dt=f'{1.03*longest_step/ms}*ms').trace('I')
assert abs(below.end) < 40*mV, about('longest_step', 'With slightly shorter steps than longest_step the current should not grow under Euler.')
assert abs(above.end) > 40*mV, about('longest_step', 'With slightly longer steps than longest_step the current should grow under Euler.')
assert close(longest_step, 1.6*ms, relative=0.01, hidden=True), about('longest_step', 'longest_step should be the very limit, to 1 percent.')
assert close(step, 2*ms), about('dt', 'Leave the time step at 2 ms.')
assert close(trace('I').start, 40*mV) and close(trace('v').start, 0*mV, within=0.001*mV), 'Leave the start as it is: a current of 40 mV, and v at rest.'
assert trace('v').peak < 100*mV, about('method', 'With steps of 2 ms v should not explode.')
for t in [2*ms, 4*ms, 10*ms, 40*ms]:
    assert close(trace('v').at(t), 40*mV*0.8/19.2*(exp(-t/(20*ms)) - exp(-t/(0.8*ms))), relative=0.01), about('method', 'v should be what the formula gives, to 1 percent.')
