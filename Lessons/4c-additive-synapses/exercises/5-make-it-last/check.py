m = trace('alpha_mod')
assert close(m.at(0.5*second), 0.047426, within=0.0001), about('theta', 'Leave theta and beta as they are: without input the modulation should be 0.047.')
assert number == 40 and close(times[-1], 2.95*second, within=1*ms) and len(times) == 40, about('times', 'Leave the spikes as they are: 40, the last of them at 2.95 s.')
assert m.peak > 0.5, about('tau_mod', 'The modulation should get beyond one half.')
half = m.times[m.values > 0.5][-1] - 2.95*second
assert close(half, 3*second, within=0.05*second), about('tau_mod', 'More than half of the modulation should be there until 3 s after the last spike.')
q = exp(-50*ms/tau_mod)
assert close(half, tau_mod*log((1 - q**40)/(1 - q)*0.5/3), within=0.01*second), 'Leave the spikes and the sigmoid as they are.'
