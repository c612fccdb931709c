# expect: this would have 2000000000 elements
from brian2 import *
G = NeuronGroup(2*10**9, 'v : 1')
