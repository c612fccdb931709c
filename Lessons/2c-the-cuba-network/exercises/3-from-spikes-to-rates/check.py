s = spikes('V')
assert model('V').N == 4000 and 4.5*Hz < rate('V') < 7.5*Hz, 'Leave the network as it is.'
excitatory = sum(s.neurons < 3200)/(3200*300*ms)
inhibitory = sum(s.neurons >= 3200)/(800*300*ms)
late = s.between(100*ms, 300*ms).count/(4000*200*ms)
assert rate_e > 0*Hz and rate_i > 0*Hz and rate_late > 0*Hz, 'All three rates should be worked out.'
assert close(rate_e, excitatory, relative=0.01, hidden=True), 'The excitatory rate should be the spikes of the excitatory neurons, divided by their number and by 300 ms.'
assert close(rate_i, inhibitory, relative=0.01, hidden=True), 'The inhibitory rate should be the spikes of the inhibitory neurons, divided by their number and by 300 ms.'
assert close(rate_late, late, relative=0.01, hidden=True), 'The late rate should be the spikes from 100 ms on, divided by the number of neurons and by 200 ms.'
