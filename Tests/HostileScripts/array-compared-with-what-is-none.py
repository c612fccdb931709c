# expect: result
from brian2 import *
print(array([1]) == None, array([1]) != 'a', array(1) == NeuronGroup(3, 'v : 1'), array([1]) in [len], len != array([1]))
