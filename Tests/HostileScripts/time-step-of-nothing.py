# expect: error
from brian2 import *
defaultclock.dt = 0*ms
run(1*ms)
