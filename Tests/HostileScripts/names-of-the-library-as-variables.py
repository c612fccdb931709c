# expect: error
from brian2 import *
NeuronGroup = 3
run = NeuronGroup
run(1*ms)
