# expect: result
from brian2 import *
print(np.random.chisquare(array([1.5, nan, inf])))
