# The adaptive exponential integrate-and-fire neuron (Brette and Gerstner): tonic, bursting, and without drive.
from brian2 import *
C = 281*pF; gL = 30*nS; EL = -70.6*mV; VT = -50.4*mV; DeltaT = 2*mV
Vcut = VT + 5*DeltaT
G = NeuronGroup(3, '''dvm/dt = (gL*(EL - vm) + gL*DeltaT*exp((vm - VT)/DeltaT) + I - w)/C : volt
                      dw/dt = (a*(vm - EL) - w)/tauw : amp
                      I : amp
                      a : siemens (constant)
                      b : amp (constant)
                      tauw : second (constant)
                      Vr : volt (constant)''', threshold='vm > Vcut', reset='''vm = Vr
                                                                              w += b''', method='euler')
G.vm = EL
G.tauw = [144, 20, 144]*ms
G.a = [4, 2*30/20, 4]*nS
G.b = [0.0805, 0.5, 0.0805]*nA
G.Vr = [-70.6, -47, -70.6]*mV
G.I = [1.3, 1.8, 0]*nA
G.vm[2] = -62*mV
M = StateMonitor(G, ['vm', 'w'], record=True, dt=0.6*ms)
spikes = SpikeMonitor(G, variables='w')
run(45*ms)
