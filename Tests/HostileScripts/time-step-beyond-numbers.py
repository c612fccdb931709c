# expect: error
from brian2 import *
defaultclock.dt = 1e-320*second
run(1*ms)
