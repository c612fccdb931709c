# expect: a NeuronGroup needs at least one neuron
from brian2 import *
G = NeuronGroup(0, 'v : 1')
