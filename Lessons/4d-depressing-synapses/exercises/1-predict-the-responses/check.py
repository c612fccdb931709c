g = trace('g')
assert close(g.at(99*ms), 1.7616, within=0.001) and len(times) == 60 and close(g.between(5.5*second, 5.95*second).peak, 0.6026, within=0.003, hidden=True), 'Leave the model as it is: 60 spikes, one every 100 ms, and a fresh g of 1.762.'
assert close(predicted_first, g.between(100*ms, 199*ms).trough, relative=0.01, hidden=True), about('predicted_first', 'The first prediction should be g just after the first spike, which has added 1 to its trace already.')
assert close(predicted_steady, g.between(5.5*second, 6.05*second).trough, relative=0.01, hidden=True), about('predicted_steady', 'The steady prediction should be g just after one of the last spikes.')
