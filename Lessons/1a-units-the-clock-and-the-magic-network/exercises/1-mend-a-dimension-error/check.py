v = trace('v')
assert I > 0*nA and close(I, 0.4*nA), about('I', 'Leave the current at 0.4 nA.')
assert R > 0*Mohm and close(R, 50*Mohm), about('R', 'Leave the resistance at 50 Mohm.')
assert tau > 0*ms and close(tau, 10*ms), about('tau', 'Leave the time constant at 10 ms.')
assert close(v.at(59*ms), 20*mV, within=0.1*mV), 'v should end near R*I, at 20 mV.'
assert close(v.at(10*ms)/v.at(59*ms), 0.634, within=0.002), 'After one time constant v should have come 63 percent of the way.'
assert close(rerun(R='100*Mohm').trace('v').at(59*ms), 40*mV, within=0.2*mV), about(model('v'), 'With twice the resistance v should end twice as high.')
assert close(rerun(I='0.1*nA').trace('v').at(59*ms), 5*mV, within=0.03*mV), about(model('v'), 'With a quarter of the current v should end a quarter as high.')
assert close(rerun(tau='20*ms').trace('v').at(20*ms), 12.64*mV, within=0.01*mV), about(model('v'), 'With twice the time constant v should take twice as long.')
