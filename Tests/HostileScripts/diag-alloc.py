# expect: error
from brian2 import *
diag(ones(10**5))
