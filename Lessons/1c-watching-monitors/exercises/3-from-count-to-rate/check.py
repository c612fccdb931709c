own = spikes('v').neuron(12)
assert model('v').N == 20 and own.count == 22, 'Leave the model as it is.'
assert rate_12 >= 0*Hz and close(rate_12, own.count/(0.4*second)), about('rate_12', 'The first rate should be the number of spikes of neuron 12 over the time of the run.')
assert rate_12_intervals >= 0*Hz and close(rate_12_intervals, 1/mean(own.intervals)), about('rate_12_intervals', 'The second rate should be one over the mean interval of neuron 12.')
assert rate_all >= 0*Hz and close(rate_all, rate('v')), about('rate_all', 'The third rate should be that of one neuron, on average over the group.')
other = rerun(tau='5*ms')
for name in ['rate_12', 'rate_12_intervals', 'rate_all']:
    assert other.value(name) > 1.2*solution.value(name), about(name, 'The rates should be worked out from the monitors, so that they change with the model.')
