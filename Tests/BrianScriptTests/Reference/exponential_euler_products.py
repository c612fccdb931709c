# The same with subexpressions.
from brian2 import *
# Brian's exponential_euler takes dv/dt = A*v + B also where A and B depend on v (Wang_Buszaki_1996, Morris_Lecar_1981)
G = NeuronGroup(2, '''dv/dt = (0.5*(1 + tanh((v - 10*mV)/(15*mV)))*(100*mV - v) - v)/(5*ms) : volt
                      dw/dt = w*exp(-w)/(10*ms) + exp(-w*2)/ms: 1''', method='exponential_euler')
G.v = [0, 20]*mV
M = StateMonitor(G, ['v', 'w'], record=True)
run(20*ms)
