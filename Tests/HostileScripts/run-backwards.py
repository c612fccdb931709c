# expect: a run needs a duration that is a time and not negative
from brian2 import *
run(-1*ms)
