# check: The membranes should end near 5, 10 and 15 mV.
# Three membranes should charge. Only one does.
from brian2 import *

tau = 10*ms
drives = [5, 10, 15]*mV

if True:
    cell = NeuronGroup(3, '''
    dv/dt = (drive - v)/tau : volt
    drive : volt
    ''', method='exact')
    cell.drive = drives[2]
    M = StateMonitor(cell, 'v', record=True)

run(60*ms)

plot(M.t/ms, M.v[0]/mV)
xlabel('time (ms)')
ylabel('v (mV)')
show()
