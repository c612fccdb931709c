# The Morris-Lecar neuron integrated by rk4, at rest and oscillating.
from brian2 import *
C = 20*uF/cm**2; g_L = 2*msiemens/cm**2; g_Ca = 4.4*msiemens/cm**2; g_K = 8*msiemens/cm**2
E_L = -60*mV; E_Ca = 120*mV; E_K = -84*mV
V1 = -1.2*mV; V2 = 18*mV; V3 = 2*mV; V4 = 30*mV; phi = 0.04/ms
G = NeuronGroup(2, '''dv/dt = (I - g_L*(v - E_L) - g_Ca*m_inf*(v - E_Ca) - g_K*w*(v - E_K))/C : volt
                      dw/dt = phi*(w_inf - w)*cosh((v - V3)/(2*V4)) : 1
                      m_inf = 0.5*(1 + tanh((v - V1)/V2)) : 1
                      w_inf = 0.5*(1 + tanh((v - V3)/V4)) : 1
                      I : amp/meter**2''', method='rk4', dt=0.2*ms)
G.v = -60*mV
G.w = 'w_inf'
G.I = [20, 150]*uA/cm**2
M = StateMonitor(G, ['v', 'w', 'm_inf'], record=True, dt=2*ms)
run(200*ms)
