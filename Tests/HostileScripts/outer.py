# expect: error
from brian2 import *
outer(ones(10**5), ones(10**5))
