fired = [spikes('V').neuron(k).between(500*ms, 2*second).count for k in range(model('V').N)]
firing = [-1.2 + 0.01*k for k in range(model('V').N) if fired[k] > 5]
assert len(firing) > 20 and close(min(firing), -0.64, within=0.03, hidden=True), 'Leave the model as it is: the prediction is about this one.'
assert close(predicted, min(firing), within=0.02, hidden=True), about('predicted', 'The neurons should begin to fire at the predicted current.')
