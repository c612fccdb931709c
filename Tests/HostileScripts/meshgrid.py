# expect: error
from brian2 import *
meshgrid(arange(10**5), arange(10**5))
