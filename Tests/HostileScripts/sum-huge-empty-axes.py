from brian2 import *
X = 9223372036854775807
M = -9223372036854775807 - 1
zeros((0, X, X)).sum(axis=0)
