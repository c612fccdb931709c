"""cuba.py in NEST: python cuba.py [N [SECONDS [THREADS]]]

NEST needs a delay of at least one step, where Brian's script has none, and its neurons rest one step longer after a spike.
"""
import sys
import time

import nest

N = int(sys.argv[1]) if len(sys.argv) > 1 else 4000
seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 1.0
threads = int(sys.argv[3]) if len(sys.argv) > 3 else 1
nest.set_verbosity('M_ERROR')
nest.SetKernelStatus({'resolution': 0.1, 'local_num_threads': threads, 'rng_seed': 1})
# A weight of 1 pA on 20 pF does what 1 mV of ge does in Brian's script, where the factor is 1/taum.
neurons = nest.Create('iaf_psc_exp', N, {
    'tau_m': 20.0, 'C_m': 20.0, 'tau_syn_ex': 5.0, 'tau_syn_in': 10.0, 'E_L': -49.0, 'V_th': -50.0, 'V_reset': -60.0,
    't_ref': 5.0, 'V_m': nest.random.uniform(-60.0, -50.0)})
rule = {'rule': 'pairwise_bernoulli', 'p': 80.0/N}
begin = time.time()
nest.Connect(neurons[:N*8//10], neurons, rule, {'weight': 1.62, 'delay': 0.1})
nest.Connect(neurons[N*8//10:], neurons, rule, {'weight': -9.0, 'delay': 0.1})
print('build', time.time() - begin)
recorder = nest.Create('spike_recorder')
nest.Connect(neurons, recorder)
nest.Simulate(0.1)  # what is prepared once is prepared
begin = time.time()
nest.Simulate(seconds*1000)
print('loop', time.time() - begin)
print('spikes', recorder.n_events)
