from brian2 import *
diff([1, 2, 3], n=10**9)
