# expect: error
from brian2 import *
a = zeros(3)
for i in range(60): a = array([a, a])
