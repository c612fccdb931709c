# expect: result
from brian2 import *
plot([nan, nan], [nan, nan])
plot([], [])
plot([inf, -inf, 1], [1, 2, inf])
