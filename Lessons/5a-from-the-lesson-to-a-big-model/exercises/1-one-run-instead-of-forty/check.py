assert len(models()) == 1, 'One group should hold 40 neurons, one for each drive.'
assert model('v').N == 40, about(model('v'), 'One group should hold 40 neurons, one for each drive.')
assert len(rates) == 40, about('rates', 'rates should hold a rate for each of the 40 drives.')
assert max(rates) > 0*Hz, about('rates', 'The neurons with enough drive should fire.')
assert min(rates) == 0*Hz, about('rates', 'The neurons with a drive below threshold should not fire: rates should be those of single neurons.')
assert close(rates, solution.value('rates'), within=0.5*Hz), about('rates', 'The rates should be those of the forty runs.')
other = rerun(drives='array([20, 8, 12, 12, 30])*mV')
assert close(other.value('rates'), [101, 0, 48, 48, 142]*Hz, within=1*Hz), about('rates', 'With other drives each rate should be that of its drive.')
