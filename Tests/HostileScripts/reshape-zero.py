import numpy as np
np.array([1, 2]).reshape(2**31, 2**33, 0)
