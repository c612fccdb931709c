# expect: error
from brian2 import *
where(ones((10**5, 1)), ones((1, 10**5)), 0)
