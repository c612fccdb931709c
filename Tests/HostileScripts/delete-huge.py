from brian2 import *
delete([1, 2, 3], 1e300)
