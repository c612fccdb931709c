# expect: error
from brian2 import *
G = NeuronGroup(1, '''a = b : 1
b = a : 1''')
run(1*ms)
