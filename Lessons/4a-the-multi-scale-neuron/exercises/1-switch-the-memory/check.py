v = trace('V')
assert close(v.at(190*ms), -1.915, within=0.001), 'Leave the neuron as it is: at rest V is -1.915.'
assert abs(write) <= 1 and abs(erase) <= 1, about('write', 'Neither pulse should be stronger than 1.')
assert v.at(590*ms) > 1.5, about('write', 'After the pulse at 200 ms V should stay high.')
assert v.at(990*ms) < -1.5, about('erase', 'After the pulse at 600 ms V should be low again.')
assert close(v.at(590*ms), 1.915, within=0.01) and close(v.at(990*ms), -1.915, within=0.01), 'The current should be zero between the pulses.'
above = rerun(write=f'{knee + 0.02}').trace('V').at(590*ms)
below = rerun(write=f'{knee - 0.02}').trace('V').at(590*ms)
assert above > 1.5 and below < -1.5, about('knee', 'A pulse a little stronger than knee should write, and a little weaker one should not.')
