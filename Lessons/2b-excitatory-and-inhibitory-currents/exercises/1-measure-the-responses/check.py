v = trace('V')
assert close(v.peak, 0.66873*mV, within=0.0005*mV, hidden=True) and close(v.trough, -1.08574*mV, within=0.0005*mV, hidden=True), 'Leave the model as it is: the measurements are about this one.'
assert epsp_peak > 0*mV and ipsp_depth > 0*mV, 'Both distances from rest should be positive voltages.'
assert close(epsp_peak, v.peak, relative=0.01, hidden=True), 'The peak of the EPSP should be the largest value of V.'
assert close(epsp_delay, v.peak_time - 10*ms, within=0.2*ms, hidden=True), 'The delay of the EPSP should be counted from the spike at 10 ms.'
assert close(ipsp_depth, -v.trough, relative=0.01, hidden=True), 'The depth of the IPSP should be how far the smallest value of V lies below rest.'
assert close(ipsp_delay, v.trough_time - 210*ms, within=0.2*ms, hidden=True), 'The delay of the IPSP should be counted from the spike at 210 ms.'
