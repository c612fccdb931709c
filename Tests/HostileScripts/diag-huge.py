# expect: error
from brian2 import *
diag([1], 9223372036854775807)
