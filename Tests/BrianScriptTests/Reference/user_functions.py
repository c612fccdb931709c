# Functions of the script, used in equations, a threshold, a reset and an assignment.
from brian2 import *
tau = 6*ms
@check_units(x=1, result=1)
def saturating(x):
    return where(x > 0, x**2/(1 + x**2), 0)
@check_units(v=volt, low=volt, high=volt, result=volt)
def held_between(v, low, high):
    return clip(v, low, high)
@check_units(t=second, result=amp)
def steps(t):
    if t < 4*ms:
        return 0*nA
    elif t < 14*ms:
        return 1.5*nA
    return 0.9*nA
@check_units(result=1)
def one_half():
    return 0.5
R = 20*Mohm
G = NeuronGroup(3, '''dv/dt = (R*steps(t)*saturating(gain) - v)/tau : volt
                      gain : 1
                      seen = held_between(v, 2*mV, 9*mV) : volt (constant over dt)''',
                threshold='saturating(v/(10*mV)) > one_half()', reset='v = held_between(v - 12*mV, -1*mV, 0*mV)',
                method='euler')
G.gain = '-1 + 1.5*i + saturating(i)'
G.v = 'held_between(4*mV*i, 1*mV, 6*mV)'
M = StateMonitor(G, ['v', 'seen'], record=True, dt=0.5*ms)
S = SpikeMonitor(G)
run(25*ms)
