free = rerun(when='140*ms')
assert close(free.spikes().first, 84.2*ms, within=0.05*ms), 'Leave the excitation and the neuron as they are: without inhibition it fires at 84.2 ms.'
assert close(max(synapses(target='gi')[0].weights), 40*mV, within=0.01*mV), 'Leave the inhibition at 40 mV.'
assert rerun(when='20*ms').spikes().count > 0, 'Leave the equation of gi as it is: inhibition at 20 ms should have faded before 80 ms.'
assert spikes('V').count == 0, 'The neuron should not fire.'
assert rerun(when=f'{when/ms + 1}*ms').spikes().count > 0, 'It should be the latest time: inhibition that comes one millisecond later should be too late.'
