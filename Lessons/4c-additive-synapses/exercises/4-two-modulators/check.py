v = trace('V')
fired = spikes('V')
assert fired.between(0*second, 1*second).count == 0, 'Without any modulation the neuron should be silent.'
assert fired.between(1*second, 4*second).count > 10, about(synapses()[0], 'From 1 s on the first modulator should wake the neuron.')
assert fired.between(5*second, 6*second).count == 0, 'From 5 s to 6 s both modulators should count, so that the neuron is silent.'
assert fired.between(6*second, 9*second).count > 10, 'When the second modulator has ended the first should wake the neuron again.'
assert close(v, solution.trace('V'), within=0.1), 'Leave the spike times, the sigmoid, tau_mod and the neuron as they are.'
