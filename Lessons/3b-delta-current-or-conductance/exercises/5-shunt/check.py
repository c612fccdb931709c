alone = trace('v', neuron=0)
shunted = trace('v', neuron=1)
assert close(alone.peak, 6.2995*mV, within=0.005*mV), 'Leave the excitation as it is: the first neuron should reach 6.3 mV.'
assert trace('g', neuron=1).after(20*ms) > 0, 'The inhibition should still open a conductance in the second neuron at 20 ms.'
assert close(shunted.between(20*ms, 80*ms).trough, 0*mV, within=0.005*mV) and close(shunted.between(20*ms, 80*ms).peak, 0*mV, within=0.005*mV), 'Inhibition alone should leave v at rest.'
assert shunted.peak < alone.peak, 'The inhibition should lower the peak of the second neuron.'
assert close(shunted.peak/alone.peak, 0.5, within=0.01), 'The peak of the second neuron should be half that of the first.'
