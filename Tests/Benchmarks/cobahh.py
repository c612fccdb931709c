# The COBAHH network of Brette et al. (2007), benchmark 3: neurons of Hodgkin and Huxley type with conductances.
from brian2 import *
from time import time
seed(1)
N = 4000
duration = 1*second

area = 20000*umetre**2
Cm = 1*ufarad*cm**-2*area
gl = 5e-5*siemens*cm**-2*area
El = -60*mV
EK = -90*mV
ENa = 50*mV
g_na = 100*msiemens*cm**-2*area
g_kd = 30*msiemens*cm**-2*area
VT = -63*mV
taue = 5*ms
taui = 10*ms
Ee = 0*mV
Ei = -80*mV
we = 6*nS
wi = 67*nS
neurons = NeuronGroup(N, '''dv/dt = (gl*(El - v) + ge*(Ee - v) + gi*(Ei - v)
                                     - g_na*(m*m*m)*h*(v - ENa) - g_kd*(n*n*n*n)*(v - EK))/Cm : volt
                            dm/dt = alpha_m*(1 - m) - beta_m*m : 1
                            dn/dt = alpha_n*(1 - n) - beta_n*n : 1
                            dh/dt = alpha_h*(1 - h) - beta_h*h : 1
                            dge/dt = -ge*(1./taue) : siemens
                            dgi/dt = -gi*(1./taui) : siemens
                            alpha_m = 0.32*(mV**-1)*4*mV/exprel((13*mV - v + VT)/(4*mV))/ms : Hz
                            beta_m = 0.28*(mV**-1)*5*mV/exprel((v - VT - 40*mV)/(5*mV))/ms : Hz
                            alpha_h = 0.128*exp((17*mV - v + VT)/(18*mV))/ms : Hz
                            beta_h = 4./(1 + exp((40*mV - v + VT)/(5*mV)))/ms : Hz
                            alpha_n = 0.032*(mV**-1)*5*mV/exprel((15*mV - v + VT)/(5*mV))/ms : Hz
                            beta_n = .5*exp((10*mV - v + VT)/(40*mV))/ms : Hz''',
                      threshold='v > -20*mV', refractory=3*ms, method='exponential_euler')

begin = time()
excitatory = Synapses(neurons[:N*8//10], neurons, on_pre='ge += we')
inhibitory = Synapses(neurons[N*8//10:], neurons, on_pre='gi += wi')
excitatory.connect(p=80./N)
inhibitory.connect(p=80./N)
print('build', time() - begin)
neurons.v = 'El + (randn()*5 - 5)*mV'
neurons.ge = '(randn()*1.5 + 4)*10.*nS'
neurons.gi = '(randn()*12 + 20)*10.*nS'

spikes = SpikeMonitor(neurons, record=False)
run(0*ms)
begin = time()
run(duration)
print('loop', time() - begin)
print('spikes', spikes.num_spikes)
