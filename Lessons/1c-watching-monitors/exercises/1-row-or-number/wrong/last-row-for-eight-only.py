# check: end_5 should be where neuron 5 ends.
# Where do neurons 2, 5 and 8 end?
from brian2 import *

tau = 10*ms

cells = NeuronGroup(10, '''
dv/dt = (drive - v)/tau : volt
drive : volt (constant)
''', method='exact')
cells.drive = 'i*mV'
M = StateMonitor(cells, 'v', record=[2, 5, 8])
run(100*ms)

end_2 = M[2].v[-1]
end_5 = M.v[2][-1]
end_8 = M[8].v[-1]

print(end_2, end_5, end_8)
plot(M.t/ms, M.v.T/mV)
xlabel('time (ms)')
ylabel('v (mV)')
show()
