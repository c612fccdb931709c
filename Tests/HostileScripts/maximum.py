# expect: error
from brian2 import *
maximum(ones((10**5, 1)), ones((1, 10**5)))
