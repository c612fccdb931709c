from brian2 import *
plot([1, 2], [inf, 1], '|')
