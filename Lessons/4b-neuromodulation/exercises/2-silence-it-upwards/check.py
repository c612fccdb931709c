assert a_sp >= 2, about('a_sp', 'The gain should be 2 or more.')
assert spikes('V').between(4*second, 8*second).count == 0, about('a_sp', 'There should be no spike after 4 s.')
assert trace('V').between(4*second, 8*second).peak < 0, about('a_sp', 'Leave all but the gain as it is: with a gain of 2 there should be bursts of 7 spikes.')
burst = rerun(a_sp='2').spikes('V')
assert burst.count == 21 and close(burst.between(0*second, 6*second).first, 1526.5*ms, within=1*ms), 'Leave all but the gain as it is: with a gain of 2 there should be bursts of 7 spikes.'
