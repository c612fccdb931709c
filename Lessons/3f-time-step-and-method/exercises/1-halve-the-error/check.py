half = rerun(dt='0.5*ms')
assert close(half.value('error'), 0.0504, within=0.0002), 'Leave the model, its method and the way in which the error is worked out as they are.'
assert error_at_tenth > 0, about('error_at_tenth', 'Give a value to error_at_tenth: the error with steps of 0.1 ms.')
assert close(error_at_tenth, rerun(dt='0.1*ms').value('error'), relative=0.05, hidden=True), about('error_at_tenth', 'The error with steps of 0.1 ms should be the one that the run has then.')
assert dt_needed > 0*ms, about('dt_needed', 'Give a value to dt_needed: the step for an error of 0.1 percent.')
assert close(dt_needed, 0.01*ms, relative=0.05, hidden=True), about('dt_needed', 'With steps of dt_needed the error should be 0.1 percent.')
assert close(rerun(dt='0.01*ms').value('error'), 0.001, relative=0.05), 'Leave the method as it is: the question is about Euler.'
