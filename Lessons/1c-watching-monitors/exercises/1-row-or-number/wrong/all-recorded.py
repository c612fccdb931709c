# check: Leave the monitor as it is: it should record three neurons.
# Where do neurons 2, 5 and 8 end?
from brian2 import *

tau = 10*ms

cells = NeuronGroup(10, '''
dv/dt = (drive - v)/tau : volt
drive : volt (constant)
''', method='exact')
cells.drive = 'i*mV'
M = StateMonitor(cells, 'v', record=True)
run(100*ms)

end_2 = M.v[2][-1]
end_5 = M.v[5][-1]
end_8 = M.v[8][-1]

print(end_2, end_5, end_8)
plot(M.t/ms, M.v.T/mV)
xlabel('time (ms)')
ylabel('v (mV)')
show()
