g = trace('g')
assert len(times) == 30 and close(times[-1], 3*second, within=1*ms), about('times', 'Leave the train as it is: 30 spikes, the last of them at 3 s.')
assert close(g.at(50*ms), 0.98201, within=0.001), 'Leave all but tau_dep as it is: fresh, g should be 0.982, and half of g0 at a trace of 8.'
weak = g.times[g.values < 0.5]
assert len(weak) > 0, about('tau_dep', 'The train should tire the synapse to less than one half.')
back = weak[-1] - 3*second
q = exp(-100*ms/tau_dep)
assert close(back, tau_dep*log((1 - q**30)/(1 - q)/8), within=5*ms), 'Leave all but tau_dep as it is: fresh, g should be 0.982, and half of g0 at a trace of 8.'
assert close(back, 1*second, within=30*ms), about('tau_dep', 'g should be back at one half one second after the last spike.')
