assert spikes().count > 10, 'The oscillator should oscillate, for a second.'
other = rerun(drive='0.8').spikes()
assert close(mean(spikes().intervals[1:]), 39.475*ms, within=0.05*ms), 'The period should be right to within 0.05 ms: with shorter steps it should not change by more.'
assert close(mean(other.intervals[1:]), 36.517*ms, within=0.1*ms), 'With a drive of 0.8 the period should be right too: leave the model as it is.'
