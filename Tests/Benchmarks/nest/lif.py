"""lif.py in NEST: python lif.py [SECONDS [THREADS]]; its neuron rests one step longer after a spike."""
import sys
import time

import nest

seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 10.0
threads = int(sys.argv[2]) if len(sys.argv) > 2 else 1
nest.set_verbosity('M_ERROR')
nest.SetKernelStatus({'resolution': 0.1, 'local_num_threads': threads})
neuron = nest.Create('iaf_psc_exp', 1, {
    'tau_m': 10.0, 'C_m': 10.0, 'E_L': 0.0, 'V_th': 1000.0, 'V_reset': 0.0, 't_ref': 5.0, 'I_e': 1100.0, 'V_m': 0.0})
recorder = nest.Create('spike_recorder')
nest.Connect(neuron, recorder)
nest.Simulate(0.1)  # what is prepared once is prepared
begin = time.time()
nest.Simulate(seconds*1000)
print('loop', time.time() - begin)
print('spikes', recorder.n_events)
