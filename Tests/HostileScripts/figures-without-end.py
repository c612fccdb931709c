# expect: error
from brian2 import *
while True:
    figure()
    plot([1, 2])
