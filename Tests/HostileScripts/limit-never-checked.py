# expect: error
from brian2 import *
x = [ones(10**8) for i in range(100)]
