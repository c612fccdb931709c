# expect: error
from brian2 import *
G = NeuronGroup(2, 'v : 1')
G.v[9223372036854775807] = 1
