assert len(counts) == 5, about('counts', 'counts should hold a number of spikes for each value.')
assert counts[0] == 7, about('counts', 'The first value should give what it gave: nothing was before it.')
assert counts[4] < 60, about('counts', 'Spikes of earlier values should not be counted again.')
assert counts[4] > 20, about('counts', 'Each value should be set for its run: the neuron should fire more with more drive.')
assert close(counts, solution.value('counts')), about('counts', 'Each value should begin with the state at time 0, a among it.')
back = rerun(values='[28, 24, 20, 16, 12]*mV').value('counts')
assert close(back, solution.value('counts')[::-1]), about('counts', 'In another order the values should give the same counts.')
told = [k for k in range(1, 6) if f'{k} of 5' in printed]
assert told == [1, 2, 3, 4, 5], 'After each value a line should be printed, 1 of 5 up to 5 of 5.'
