"""lif.py in NEST: one neuron, 100,000 steps."""
import time

import nest

nest.set_verbosity('M_ERROR')
nest.SetKernelStatus({'resolution': 0.1})
neuron = nest.Create('iaf_psc_exp', 1, {
    'tau_m': 10.0, 'E_L': 0.0, 'V_th': 1000.0, 'V_reset': 0.0, 't_ref': 5.0, 'C_m': 10.0, 'I_e': 1100.0, 'V_m': 0.0})
recorder = nest.Create('spike_recorder')
nest.Connect(neuron, recorder)
nest.Simulate(0.1)
begin = time.time()
nest.Simulate(10000.0)
print('loop', time.time() - begin)
print('spikes', recorder.n_events)
