first = trace('v', neuron=0, of='listeners')
second = trace('v', neuron=1, of='listeners')
jumps = [10.1*ms, 60.1*ms, 110.1*ms, 160.1*ms, 210.1*ms]
assert first.after(jumps[0]) > 0*mV or first.trough < 0*mV, 'The cells should reach the listeners.'
for k in range(4):
    assert close(first.after(jumps[k]) - first.at(jumps[k]), 2*mV, within=0.01*mV), about(synapses(to='listeners')[0], 'Cells 0 to 3 should lift each listener by 2 mV.')
    assert close(second.after(jumps[k]) - second.at(jumps[k]), 2*mV, within=0.01*mV), about(synapses(to='listeners')[0], 'Cells 0 to 3 should lift both listeners: the polarity of the cell that fires counts, not that of the listener.')
assert close(first.after(jumps[4]) - first.at(jumps[4]), -2*mV, within=0.01*mV), about(synapses(to='listeners')[0], 'Cell 4 should lower each listener by 2 mV.')
assert close(second.after(jumps[4]) - second.at(jumps[4]), -2*mV, within=0.01*mV), about(synapses(to='listeners')[0], 'Cell 4 should lower both listeners by 2 mV.')
assert len(synapses(to='listeners')) == 1, 'One Synapses is enough, since each cell carries its polarity.'
