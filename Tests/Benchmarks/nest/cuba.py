"""cuba.py in NEST: python cuba.py [N [THREADS]]. NEST needs a delay of at least one step, which Brian's script has not."""
import sys
import time

import nest

N = int(sys.argv[1]) if len(sys.argv) > 1 else 4000
threads = int(sys.argv[2]) if len(sys.argv) > 2 else 1
nest.set_verbosity('M_ERROR')
nest.SetKernelStatus({'resolution': 0.1, 'local_num_threads': threads, 'rng_seed': 1})
neurons = nest.Create('iaf_psc_exp', N, {
    'tau_m': 20.0, 'tau_syn_ex': 5.0, 'tau_syn_in': 10.0, 'E_L': -49.0, 'V_th': -50.0, 'V_reset': -60.0, 't_ref': 5.0,
    'C_m': 20.0, 'V_m': nest.random.uniform(-60.0, -50.0)})
excitatory, inhibitory = neurons[:N*8//10], neurons[N*8//10:]
rule = {'rule': 'pairwise_bernoulli', 'p': 80.0/N}
begin = time.time()
# The current of a weight of 1 pA over a capacity of 20 pF and 20 ms drives v as 1 mV of ge does.
nest.Connect(excitatory, neurons, rule, {'weight': 1.62, 'delay': 0.1})
nest.Connect(inhibitory, neurons, rule, {'weight': -9.0, 'delay': 0.1})
print('build', time.time() - begin)
recorder = nest.Create('spike_recorder')
nest.Connect(neurons, recorder)
nest.Simulate(0.1)
begin = time.time()
nest.Simulate(1000.0)
print('loop', time.time() - begin)
print('spikes', recorder.n_events)
