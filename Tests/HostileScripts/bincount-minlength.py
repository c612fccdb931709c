# expect: error
from brian2 import *
bincount([1], minlength=10**12)
