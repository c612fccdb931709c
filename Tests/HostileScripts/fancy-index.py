# expect: error
from brian2 import *
ones((10**5, 1))[:, zeros(10**5, dtype=int)]
