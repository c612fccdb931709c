# expect: functions call each other more than 1000 deep
from brian2 import *
def deeper(n): return deeper(n + 1)
@network_operation
def look(t): deeper(0)
G = NeuronGroup(1, 'v : 1')
run(1*ms)
