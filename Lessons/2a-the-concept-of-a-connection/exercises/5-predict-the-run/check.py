va = trace('Va')
vb = trace('Vb')
assert close(va.after(3*ms), 5.4715*mV, within=0.001*mV, hidden=True), 'Leave Va as it is: the predictions are about this model.'
assert close(vb.after(10*ms), 5.4715*mV, within=0.001*mV, hidden=True), 'Leave Vb as it is: the predictions are about this model.'
assert close(predicted_Va, va.after(3*ms), within=0.06*mV, hidden=True), 'Va just after its second spike should be what is left of the first one and the weight of the second.'
assert close(predicted_Vb, vb.after(10*ms), within=0.06*mV, hidden=True), 'Vb just after its second spike should be what is left of the first one and the weight of the second.'
assert close(predicted_Vb_end, vb.end, within=0.06*mV, hidden=True), 'At 18 ms Vb should have decayed for one time constant since its second spike.'
