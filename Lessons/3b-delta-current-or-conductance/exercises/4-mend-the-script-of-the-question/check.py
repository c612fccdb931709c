outer = trace('I_ext')
inner = trace('I_int')
v = trace('v')
assert outer.after(5*ms) > 0*mV, 'The spikes from outside should raise I_ext.'
assert inner.after(45*ms) > 0*mV, 'The spikes from inside should raise I_int.'
assert close(outer.at(120*ms)/outer.at(115*ms), exp(-1), within=0.02), 'After the last input I_ext should decay: after 5 ms a little more than a third of it should be left.'
assert close(inner.at(120*ms)/inner.at(110*ms), exp(-1), within=0.02), 'After its last input I_int should decay: after 10 ms a little more than a third of it should be left.'
assert close(outer.after(5*ms), 16*mV, within=0.01*mV), about(synapses(target='I_ext')[0], 'A spike from outside should add 16 mV to I_ext.')
assert close(inner.after(49*ms) - inner.at(49*ms), 10*mV, within=0.3*mV), about(synapses(target='I_int')[0], 'A spike from inside should add 10 mV to I_int, also when some is left from the last one.')
assert v.after(5*ms) < 1*mV, 'The currents should move v, and not the spikes themselves: v should rise and not jump.'
assert close(v.at(9*ms), 1.9436*mV, within=0.005*mV), 'The whole right side should be divided by tau: the leak and the currents.'
assert spikes('v').count == 3, 'Leave threshold, reset, refractory period and inputs as they are: the neuron should fire three times.'
