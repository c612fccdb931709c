assert shift != 0*ms, about('shift', 'The two futures should be told apart: a push should advance the spike.')
assert shift > 0*ms, about('shift', 'The push should make the spike earlier, and shift should be positive then.')
assert duration < 140*ms, 'The second future should begin at 95 ms, where the first began.'
assert close(shift, 5.3*ms, within=0.15*ms), about('shift', 'shift should be the time by which the first spike after 95 ms comes earlier.')
assert close(spikes('v').between(95*ms, 135*ms).first, 102.6*ms, within=0.15*ms), about('S', 'The push should come at 95 ms.')
assert close(rerun(push='1*mV').value('shift'), 1.5*ms, within=0.15*ms), about('shift', 'With a push of 1 mV shift should be smaller.')
