va = trace('Va')
vb = trace('Vb')
assert close(va.after(4*ms), 6.3*mV, within=0.1*mV), 'Va should be what it was: only Vb is to follow the other.'
assert model('Vb').kind('Vb') == 'differential equation', 'Vb should keep a differential equation.'
assert vb.at(2*ms) != 0*mV, 'Vb should feel Va: it should move before its own input fires for the first time.'
assert vb.at(2*ms) > 0*mV, 'Vb should be pulled towards Va, so it should rise while Va is above it.'
assert close(vb.at(2*ms), 0.33824*mV, within=0.0005*mV), 'Vb should be pulled towards Va with its own time constant tau_b, as the difference divided by tau_b.'
assert close(vb.after(2*ms) - vb.at(2*ms), 3*mV, within=0.1*mV), 'A spike of input 1 should still add 3 mV to Vb.'
assert close(vb.end, 3.5077*mV, within=0.0005*mV), 'Vb should be pulled towards Va through the whole run, also when Va is below it.'
