# expect: result
from brian2 import *
x = arange(5)
print(x[-2**62:2**62], x[::2**62], x[::-2**62], [1, 2, 3][2**62::-2**62], 'abc'[-2**62:])
