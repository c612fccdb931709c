# expect: result
from brian2 import *
print(array(1) < 2, 1*mV == array(1)*mV, NeuronGroup(1, "v : 1").v[0] < array(3))
