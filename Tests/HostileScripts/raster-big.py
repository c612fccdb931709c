from brian2 import *
plot([1, 2], [1e19, 0], '|')
