found = []
for k in range(4):
    late = spikes('V').neuron(k).between(4*second, 9*second)
    if late.count == 0:
        found.append('silent')
    elif max(late.intervals) > 3*min(late.intervals):
        found.append('bursting')
    else:
        found.append('tonic')
second_burst = [b - a for a, b in zip(spikes('V').neuron(1).times[:-1], spikes('V').neuron(1).times[1:]) if b - a > 500*ms]
assert len(second_burst) > 1 and close(max(second_burst), 1450*ms, within=100*ms, hidden=True) and gains == [1.1, 2, 2.7, 3.5], 'Leave the model as it is: the predictions are about these four neurons.'
assert len(predicted) == 4, about('predicted', 'There should be four predictions.')
# What was predicted wrongly is not answered, as it would be with ==.
for k in range(4):
    assert not predicted[k] != found[k], about('predicted', 'Neuron %d, with a gain of %g, should be predicted to do what it does from 4 s on.' % (k, gains[k]))
