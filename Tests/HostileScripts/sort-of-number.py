# expect: sort() goes along an axis, and a single number has none
from brian2 import *
len([1, 2]).sort()
