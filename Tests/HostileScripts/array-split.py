# expect: error
import numpy as np
np.array_split(np.arange(5), 9223372036854775807)
