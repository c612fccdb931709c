# diagnosis: not-in-network
# Three membranes should charge. Only one does.
from brian2 import *

tau = 10*ms
drives = [5, 10, 15]*mV

cells = []
monitors = []
for k in range(3):
    cell = NeuronGroup(1, '''
    dv/dt = (drive - v)/tau : volt
    drive : volt
    ''', method='exact')
    cell.drive = drives[k]
    cells.append(cell)
    M = StateMonitor(cell, 'v', record=True)
    monitors.append(M)

network = Network(cells, monitors)
run(60*ms)

for monitor in monitors:
    plot(monitor.t/ms, monitor.v[0]/mV)
xlabel('time (ms)')
ylabel('v (mV)')
show()
