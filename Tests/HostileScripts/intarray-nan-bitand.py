from brian2 import *
x = array([1, 2])
x[0] = nan
x & 1
