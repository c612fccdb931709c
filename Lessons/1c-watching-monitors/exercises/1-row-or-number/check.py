assert len(M.v) == 3, about('M', 'Leave the monitor as it is: it should record three neurons.')
for k in [2, 5, 8]:
    assert close(trace('v', neuron=k).at(99.9*ms), k*mV, relative=0.001), 'Leave the model as it is: neuron k should move towards k mV.'
assert end_2 > 0*mV and close(end_2, trace('v', neuron=2).at(99.9*ms)), about('end_2', 'end_2 should be where neuron 2 ends.')
assert end_5 > 0*mV and close(end_5, trace('v', neuron=5).at(99.9*ms)), about('end_5', 'end_5 should be where neuron 5 ends.')
assert end_8 > 0*mV and close(end_8, trace('v', neuron=8).at(99.9*ms)), about('end_8', 'end_8 should be where neuron 8 ends.')
slow = rerun(tau='80*ms')
for k, name in [(2, 'end_2'), (5, 'end_5'), (8, 'end_8')]:
    assert close(slow.value(name), slow.trace('v', neuron=k).at(99.9*ms)), about(name, 'The three values should be read from the recording, so that they change with the model.')
