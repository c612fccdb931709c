fired = spikes('V')
assert model('V').N == 40 and close(duration, 1*second), 'Leave the model as it is: 40 neurons, and a run of a second.'
assert fired.count > 0, 'The neurons should fire.'
assert fired.between(0*ms, 1*ms).count == 0, about(model('V'), 'No neuron should fire at 0 ms: each should begin at the reset.')
assert close(fired.first, 47.9*ms, within=0.05*ms, hidden=True), about(model('V'), 'The neurons should begin at the reset, so that they fire for the first time after one interval.')
assert close(fired.intervals, 48*ms, within=0.01*ms, hidden=True), 'Leave the model as it is: its threshold, reset, rest and time constant.'
assert close(predicted_interval, 47.958*ms, relative=0.005, hidden=True), about('predicted_interval', 'The predicted interval should be that from the reset to the threshold.')
assert close(predicted_count, fired.count + 40, hidden=True), about('predicted_count', 'The first number should be that of the script as it stood, with a spike of each neuron at 0 ms.')
assert close(predicted_rest, fired.count, hidden=True), about('predicted_rest', 'The second number should be that of this run.')
