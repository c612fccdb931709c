m = trace('alpha_mod')
d = trace('s_dep')
def response(t):
    return m.between(t, t + 100*ms).peak
assert d.peak > 0, about(synapses()[0], 'The spikes should reach s_dep.')
assert close(d.at(650*ms)/d.at(550*ms), exp(-0.05), within=0.005), about(synapses()[0], 'The trace s_dep should decay with 2 s.')
assert close(d.after(700*ms), 1 + exp(-0.1), within=0.01), about(synapses()[0], 'Each spike should add 1 to s_dep, so that it counts them.')
assert response(500*ms) > 0.9, about(synapses()[0], 'A fresh synapse should answer with nearly 1.')
assert abs(m.at(690*ms)) < 0.05 and abs(m.at(8*second)) < 0.05, about(synapses()[0], 'Between two spikes the modulation should be gone: g scales the response, and is none by itself.')
assert response(6.3*second) < 0.35, about(synapses()[0], 'The last responses of the train should be below 0.35.')
assert response(9*second) > 0.8, about(synapses()[0], 'After the pause the response should be above 0.8 again.')
assert close(m, solution.trace('alpha_mod'), within=0.01), about(synapses()[0], 'Leave the time constants, the numbers 0.5 and 4, and the spikes as they are.')
