late = spikes('V').between(5*second, 8*second)
assert late.count > 0, about('a_sp', 'The neuron should still spike after 5 s.')
assert late.count > 2 and max(late.intervals) - min(late.intervals) < 5*ms, about('a_sp', 'It should spike regularly: no bursts, no pauses.')
assert close(sum(late.intervals)/len(late.intervals), 50*ms, within=1*ms), about('a_sp', 'There should be 50 ms between two spikes.')
burst = rerun(a_sp='2').spikes('V')
assert burst.count == 21 and close(burst.first, 1526.5*ms, within=1*ms), 'Leave all but the gain as it is: with a gain of 2 there should be bursts of 7 spikes.'
