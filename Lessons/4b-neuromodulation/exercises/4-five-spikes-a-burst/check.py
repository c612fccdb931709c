def bursts(times):
    sizes = []
    for k in range(len(times)):
        if k == 0 or times[k] - times[k - 1] > 500*ms:
            sizes.append(0)
        sizes[-1] += 1
    return sizes
sizes = bursts(spikes('V').times)
assert len(sizes) > 2 and spikes('V').last > 5*second, about('a_sn', 'The neuron should go on bursting.')
usual = rerun(a_sn='1.5').spikes('V')
assert bursts(usual.times) == [7, 7, 7] and close(usual.first, 1526.5*ms, within=1*ms), 'Leave all but the gain a_sn as it is: with 1.5 there should be bursts of 7 spikes.'
assert sizes == [5]*len(sizes), about('a_sn', 'Each burst should have five spikes.')
