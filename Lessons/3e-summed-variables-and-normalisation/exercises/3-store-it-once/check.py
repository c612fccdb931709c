assert trace('total').peak > 0*mV, 'The spikes should reach total of the cells.'
for path in synapses():
    for name in path.variables:
        assert path.kind(name) != 'differential equation', about(path, 'The synapses should keep no current that decays: the cells should.')
assert model('v').has('control'), about(model('v'), 'Each cell should keep a current of its own, control.')
assert model('v').kind('control') == 'differential equation', 'The current of a cell should decay by itself.'
expected = solution.trace('total', neuron=0)
assert close(trace('total', neuron=0).peak, expected.peak, relative=0.001), 'A spike should add w once to the current of the cell that fires, and the mean of the currents should arrive.'
for k in range(6):
    assert close(trace('v', neuron=k), solution.trace('v', neuron=k), within=0.000001*mV), 'The potential of all cells should be exactly what it was.'
more = rerun(w='2*mV')
assert more.spikes('v').count == 45, 'With weaker spikes the network should do what it did with them before.'
