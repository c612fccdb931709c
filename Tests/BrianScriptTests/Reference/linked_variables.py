# Variables linked from another group: one to one, through an index, from a part, shared, and from a subexpression.
from brian2 import *
tau = 5*ms
rhythm = NeuronGroup(3, '''dphase/dt = rate : 1
                           rate : Hz
                           height = level*sin(2*pi*phase) : 1
                           level : 1 (shared)''', threshold='phase > 1', reset='phase -= 1', method='euler')
rhythm.rate = '60*Hz + 45*Hz*i'
rhythm.level = 0.8
later = rhythm[1:]
same = NeuronGroup(3, '''dv/dt = (x - v)/tau : 1
                         x : 1 (linked)''', method='euler')
same.x = linked_var(rhythm, 'phase')
mixed = NeuronGroup(4, '''dv/dt = (x + y + z - v)/tau : 1
                          x : 1 (linked)
                          y : 1 (linked)
                          z : 1 (linked)
                          partner : integer (constant)''', method='euler')
mixed.partner = '(i*i) % 3'
mixed.x = linked_var(rhythm, 'height', index=[0, 1, 2, 1])
mixed.y = linked_var(rhythm, 'phase', index='partner')
mixed.z = linked_var(rhythm, 'level')
part = NeuronGroup(2, '''dv/dt = (x - v)/tau : 1
                         x : 1 (linked)''', method='euler')
part.x = linked_var(later, 'height')
M1 = StateMonitor(same, ['v', 'x'], record=[1], dt=0.5*ms)
M2 = StateMonitor(mixed, ['v', 'x', 'y', 'z'], record=[1, 3], dt=1*ms)
M3 = StateMonitor(part, ['v', 'x'], record=True, dt=1*ms)
run(10*ms)
rhythm.level = 1.5
run(15*ms)
