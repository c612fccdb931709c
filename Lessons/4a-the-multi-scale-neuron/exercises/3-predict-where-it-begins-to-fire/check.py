fired = [spikes('V').neuron(k).between(500*ms, 2*second).count for k in range(model('V').N)]
firing = [-1.2 + 0.01*k for k in range(model('V').N) if fired[k] > 5]
assert len(firing) > 20 and -0.67 < min(firing) < -0.61, 'Leave the model as it is: its neurons should begin to fire near -0.64.'
assert close(predicted, min(firing), within=0.02), about('predicted', 'The neurons should begin to fire at the predicted current.')
