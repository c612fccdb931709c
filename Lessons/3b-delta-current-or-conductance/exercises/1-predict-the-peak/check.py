v = trace('v')
assert close(v.peak, 1.07*mV, within=0.002*mV, hidden=True), 'Leave the model as it is: the predictions are about this one.'
assert 0*mV < predicted_peak < 8*mV, 'The peak should lie between nothing and the 8 mV by which the current jumps.'
assert close(predicted_peak, v.peak, relative=0.03, hidden=True), 'The predicted peak should be that of the run.'
assert close(predicted_time, v.peak_time - 5*ms, relative=0.03, hidden=True), 'The predicted time should be that of the run, counted from the spike.'
