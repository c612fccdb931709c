# The functions that equations may use, each with values on either side of zero.
from brian2 import *
G = NeuronGroup(4, '''dx/dt = 0.1/ms : 1
                      trigonometry = sin(x) + cos(2*x) + tan(x/3) + arcsin(x/4) + arccos(x/5) + arctan(x) : 1
                      hyperbolic = sinh(x) - cosh(x)*tanh(x/2) : 1
                      powers = exp(-x) + log(abs(x) + 1) + log10(x**2 + 2) + sqrt(abs(x)) + exprel(x) : 1
                      small = expm1(x) - log1p(abs(x)) : 1
                      rounded = floor(x) + 10*ceil(x) + 100*sign(x) + 1000*int(x) : 1
                      chosen = clip(x, -1, 1) + int(x > 0.5)*int(not (x < 1)) + int(x > 1 or x < -1) : 1
                      remainder = (x % 0.7) + (x // 0.7) : 1''', method='euler')
G.x = '-2.03 + 1.1*i'
M = StateMonitor(G, ['x', 'trigonometry', 'hyperbolic', 'powers', 'small', 'rounded', 'chosen', 'remainder'], record=True,
                 dt=1*ms)
run(14*ms)
