v = trace('V')
ge = trace('ge')
assert close(ge.after(10*ms), 3*mV, within=0.001*mV), 'Leave the weight at 3 mV.'
assert v.after(10*ms) < 0.1*mV, 'The spike should act on V through the current.'
assert close(v.peak_time - 10*ms, 20*ms, within=0.3*ms), 'V should be highest 20 ms after the spike.'
assert close(v.at(12*ms), 0.2592*mV, within=0.005*mV), 'Leave the membrane its time constant of 20 ms.'
assert close(predicted_peak, v.peak, relative=0.02, hidden=True), 'The predicted peak should be that of the run.'
