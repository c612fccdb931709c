# expect: sort() goes along an axis
from brian2 import *
sort(5)
