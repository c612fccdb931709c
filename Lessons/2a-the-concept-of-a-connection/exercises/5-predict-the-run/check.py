va = trace('Va')
vb = trace('Vb')
assert close(va.after(3*ms), 5.4715*mV, within=0.001*mV), 'Leave Va as it is: the predictions are about this model.'
assert close(vb.after(10*ms), 5.4715*mV, within=0.001*mV), 'Leave Vb as it is: the predictions are about this model.'
assert predicted_Va > 0*mV and close(predicted_Va, va.after(3*ms), within=0.06*mV), 'Va just after its second spike should be what is left of the first one and the weight of the second.'
assert predicted_Vb > 0*mV and close(predicted_Vb, vb.after(10*ms), within=0.06*mV), 'Vb just after its second spike should be what is left of the first one and the weight of the second.'
assert predicted_Vb_end > 0*mV and close(predicted_Vb_end, vb.end, within=0.06*mV), 'At 18 ms Vb should have decayed for one time constant since its second spike.'
