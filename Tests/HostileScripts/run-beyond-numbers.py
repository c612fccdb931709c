# expect: error
from brian2 import *
G = NeuronGroup(1, 'v : 1')
run(1e308*second)
