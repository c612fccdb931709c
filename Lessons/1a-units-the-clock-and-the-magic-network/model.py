# A current charges a membrane: units, a clock, and what run takes along.
from brian2 import *

# --- quantities
C = 200*pF          # capacitance of the membrane
R = 50*Mohm         # resistance of its leak
I = 0.3*nA          # a current that is switched on at the beginning
tau = R*C           # ohm times farad is second

# --- printing
print(tau)
print(R*I)
print(R*I/mV)

# --- clock
defaultclock.dt = 0.1*ms

# --- membrane
membrane = NeuronGroup(1, 'dv/dt = (R*I - v)/tau : volt', method='exact')

# --- run
M = StateMonitor(membrane, 'v', record=True)
run(50*ms)

# --- again
start_scope()
defaultclock.dt = 5*ms
other = NeuronGroup(1, 'dv/dt = (R*I - v)/tau : volt', method='exact')
M_other = StateMonitor(other, 'v', record=True)
run(50*ms)

# --- list
start_scope()
model = '''
dv/dt = (R*J - v)/tau : volt
J : amp
'''
cells = [NeuronGroup(1, model, method='exact') for k in range(3)]
for k in range(3):
    cells[k].J = (k + 1)*0.1*nA

# --- network
network = Network(cells)
network.run(50*ms)

# --- figures
figure()
suptitle('One membrane, two clocks')
title('a current is switched on at 0 ms')
plot(M.t/ms, M.v[0]/mV, label='every 0.1 ms')
plot(M_other.t/ms, M_other.v[0]/mV, 'o', label='every 5 ms')
axhline(R*I/mV, color='gray', linestyle='--', label='$R I$')
xlabel('time $t$ (ms)')
ylabel('potential $v$ (mV)')
show()
