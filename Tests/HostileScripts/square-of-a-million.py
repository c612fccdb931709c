# expect: this would have 1000000000000 elements
from brian2 import *
x = zeros((10**6, 10**6))
