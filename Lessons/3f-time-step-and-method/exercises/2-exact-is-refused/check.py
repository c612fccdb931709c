fine = rerun(dt='0.01*ms')
assert close(step, 0.5*ms), about('dt', 'Leave the time step at 0.5 ms.')
for k in range(3):
    assert close(fine.trace('g', neuron=k).start, [0.5, 2, 5][k]), 'Leave the conductances as they begin: 0.5, 2 and 5.'
    assert close(fine.trace('g', neuron=k).at(4*ms)/fine.trace('g', neuron=k).start, exp(-1), relative=0.01), 'Leave the conductance as it is: it should decay with 4 ms.'
peaks = [7.09*mV, 23.38*mV, 42.09*mV]
for k in range(3):
    assert close(fine.trace('v', neuron=k).peak, peaks[k], relative=0.01), 'Leave the model as it is: v should be pulled towards 70 mV by g, and leak.'
for k in range(3):
    for t in [0.5, 1, 2, 3, 5, 8, 12, 20, 29]:
        assert close(trace('v', neuron=k).at(t*ms), fine.trace('v', neuron=k).at(t*ms), within=0.1*mV), 'v should be within 0.1 mV of what short steps give.'
