# expect: ravel_multi_index() cannot use
from brian2 import *
np.ravel_multi_index(linspace(0, 1, 0), linspace(0, 1, 0))
