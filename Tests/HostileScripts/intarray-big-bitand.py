from brian2 import *
array([9223372036854775807]) & 1
