m = trace('alpha_mod')
assert m.peak > 0.5, 'The synapse should set alpha_mod of the target, as it did.'
half = m.times[m.values > 0.5][-1] - 2.95*second
assert close(half, 1.98*second, within=0.01*second, hidden=True), 'Leave the model as it is: the trace should have a time constant of 1.5 s and get 40 spikes.'
assert close(predicted, half, relative=0.03, hidden=True), about('predicted', 'The predicted time should be that of the run.')
