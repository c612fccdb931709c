import BrianScript
import Expressions
import Testing

/// What a modeller reads who has made a mistake, to the letter.
@Suite struct RefusalTests {
    static let cases: [(script: String, shown: String)] = [
        (
            """
            from brian2 import *
            G = NeuronGroup(3, 'v : volt', threshold='v > 1*mV')
            S = Synapses(G, G, on_pre='v_post += 1*mV')
            S.connect(i=0, j=3)
            """,
            """
            script.py:4:1: error: there is no postsynaptic neuron 3
              4 | S.connect(i=0, j=3)
                | ^~~~~~~~~~~~~~~~~~~
              expected: j from 0 to 2
              found:    j = 3
              try:      i counts the neurons of the source and j those of the target, both from 0
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(1, 'v : volt', threshold='v > 1*mV')
            S = Synapses(G, G, 'w : volt', on_pre='v_post += w')
            S.delay = 3*ms
            """,
            """
            script.py:4:1: error: there are no synapses yet that delay could be set for
              4 | S.delay = 3*ms
                | ^~~~~~~
              try: call connect() first, and set delay after it
            """
        ),
        (
            """
            from brian2 import *
            tau = 10*ms
            G = NeuronGroup(1, 'dv/dt = (I - v)/tau : volt\\nI : amp')
            run(1*ms)
            """,
            """
            equations:1:9: error: I is in A, but v is in V: they cannot be subtracted
              1 | dv/dt = (I - v)/tau : volt
                |         ^~~~~~~
              expected: the same unit on both sides of -
              found:    A and V
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(1, 'v : volt', threshold='v > 1*mV')
            S = Synapses(G, G, 'w : siemens', on_pre='v_post += w')
            S.connect()
            run(1*ms)
            """,
            """
            script.py:3:43: error: v_post is in V, but w is in S: they cannot be added
              3 | S = Synapses(G, G, 'w : siemens', on_pre='v_post += w')
                |                                           ^~~~~~~~~~~
              expected: the same unit on both sides of +
              found:    V and S
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(1, 'v : volt', threshold='v > 1*mV', reset='v = 0')
            run(1*ms)
            """,
            """
            script.py:2:65: error: v has to be in V, but 0 is a pure number
              2 | G = NeuronGroup(1, 'v : volt', threshold='v > 1*mV', reset='v = 0')
                |                                                                 ^
              expected: V
              found:    a pure number
              try:      give the number its unit, as in 0*mV
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(1, 'v : volt', threshold='v > 10')
            run(1*ms)
            """,
            """
            script.py:2:43: error: v is in V, but 10 is a pure number: they cannot be compared
              2 | G = NeuronGroup(1, 'v : volt', threshold='v > 10')
                |                                           ^~~~~~
              expected: the same unit on both sides of >
              found:    V and a pure number
              try:      give the number its unit, as in 10*mV
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(1, 'v : volt')
            G.v = 3*ms
            """,
            """
            script.py:3:7: error: v has to be in V, but the value is in s
              3 | G.v = 3*ms
                |       ^~~~
              expected: V
              found:    s
              try:      give the value the unit of the variable's line in the equations
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(1, 'v : volt', threshold='v > 1*mV')
            S = Synapses(G, G, 'w : volt', on_pre='v_post += w')
            S.connect()
            S.w = 3*nS
            """,
            """
            script.py:5:7: error: w has to be in V, but the value is in S
              5 | S.w = 3*nS
                |       ^~~~
              expected: V
              found:    S
              try:      give the value the unit of the variable's line in the equations
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(1, 'dv/dt = -v**2/ms : 1', method='exact')
            run(1*ms)
            """,
            """
            script.py:2:30: error: exact solves linear equations, but dv/dt is not linear in v
              2 | G = NeuronGroup(1, 'dv/dt = -v**2/ms : 1', method='exact')
                |                              ^~~~
              expected: variables of differential equations multiplied or divided only by what holds none of them
              found:    v**2
              try:      use method='rk4' or 'euler'
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(1, 'dv/dt = sin(v)/ms : 1', method='exponential_euler')
            run(1*ms)
            """,
            """
            script.py:2:29: error: exponential_euler needs each equation to be linear in its own variable, but dv/dt is not linear in v
              2 | G = NeuronGroup(1, 'dv/dt = sin(v)/ms : 1', method='exponential_euler')
                |                             ^~~~~~
              expected: v multiplied or divided only by what does not depend on it
              found:    sin(v)
              try:      use method='rk4' or 'euler'
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(2, 'dv/dt = -v/tau : volt')
            G.tau = 10*ms
            """,
            """
            script.py:3:1: error: the equations of a NeuronGroup do not declare tau, so it cannot be set for the group
              3 | G.tau = 10*ms
                | ^~~~~
              try: add the line  tau : second  to the equations
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(2, 'v : volt')
            G.v = 'i*ms'
            """,
            """
            script.py:3:8: error: v has to be in V, but i*ms is in s
              3 | G.v = 'i*ms'
                |        ^~~~
              expected: V
              found:    s
            """
        ),
        (
            """
            from brian2 import *
            tau = [10, 20]*ms
            G = NeuronGroup(2, 'dv/dt = -v/tau : volt')
            run(1*ms)
            """,
            """
            script.py:3:32: error: equations cannot use tau, which is an array of 2 elements in s
              3 | G = NeuronGroup(2, 'dv/dt = -v/tau : volt')
                |                                ^~~
              expected: one number
              try:      for one value a neuron, add the line  tau : second  to the equations and assign to it: G.tau = tau
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(1, 'dv/dt = -v : volt')
            run(1*ms)
            """,
            """
            script.py:2:29: error: dv/dt has to be in V/s, but -v is in V
              2 | G = NeuronGroup(1, 'dv/dt = -v : volt')
                |                             ^~
              expected: V/s
              found:    V
              try:      a time constant is missing: divide by a time
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(1, 'dv/dt = -v/ms + v*xi/ms**0.5 : 1', method='euler')
            run(1*ms)
            """,
            """
            script.py:2:39: error: euler takes only additive noise, but the factor of xi in dv/dt depends on v
              2 | G = NeuronGroup(1, 'dv/dt = -v/ms + v*xi/ms**0.5 : 1', method='euler')
                |                                       ^~
              expected: a factor that holds neither t nor the variable of a differential equation
              found:    v/ms**0.5
              try:      use method='heun' or 'milstein'
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(1, 'v : volt', threshold='v > 1*mV')
            S = Synapses(G, G, on_pre='v_post += 1*mV', delay=-1*ms)
            """,
            """
            script.py:3:51: error: a delay has to be a time that is not negative
              3 | S = Synapses(G, G, on_pre='v_post += 1*mV', delay=-1*ms)
                |                                                   ^~~~~
              expected: 0 s or longer
              found:    -1 ms
              try:      a spike cannot arrive before it was sent; give a time such as 1*ms
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(1, 'v : volt', threshold='v > 1*mV')
            S = Synapses(G, G, on_pre='v_post += 1*mV')
            S.connect()
            S.delay = '-1*ms'
            """,
            """
            script.py:5:11: error: a delay has to be a time that is not negative
              5 | S.delay = '-1*ms'
                |           ^~~~~~~
              expected: 0 s or longer
              found:    -1 ms
              try:      a spike cannot arrive before it was sent; give a time such as 1*ms
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(1, 'v : 1')
            M = StateMonitor(G, 'v', record=True)
            net = Network(M)
            net.run(1*ms)
            """,
            """
            script.py:5:1: error: statemonitor needs neurongroup, which is not in the network
              5 | net.run(1*ms)
                | ^~~~~~~~~~~~~
              try: add it to the Network as well
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(1, 'v : volt', threshold='v > 1*mV')
            S = Synapses(G, G, on_pre='v_post += 1*mV')
            run(1*ms)
            """,
            """
            script.py:4:1: error: synapses connects no neurons, so no spike arrives through it
              4 | run(1*ms)
                | ^~~~~~~~~
              try: call connect() after making the Synapses
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(1, 'v : volt')
            S = Synapses(G, G, on_pre='v_post += 1*mV')
            S.connect()
            run(1*ms)
            """,
            """
            script.py:3:28: error: on_pre waits for spikes of neurongroup, which never spikes, since it has no threshold
              3 | S = Synapses(G, G, on_pre='v_post += 1*mV')
                |                            ^~~~~~~~~~~~~~
              try: give the group threshold='v > ...'
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(1, 'v : volt')
            M = SpikeMonitor(G)
            """,
            """
            script.py:3:18: error: neurongroup never spikes, since it has no threshold
              3 | M = SpikeMonitor(G)
                |                  ^
              try: give the group threshold='v > ...'
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(1, 'dv/dt = -v/ms + xi/ms**0.5 : 1', method='exact')
            run(1*ms)
            """,
            """
            script.py:2:37: error: exact cannot integrate noise, but dv/dt holds xi
              2 | G = NeuronGroup(1, 'dv/dt = -v/ms + xi/ms**0.5 : 1', method='exact')
                |                                     ^~
              found: xi
              try:   use method='euler'
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(1, 'dv/dt = -v/ms + xi/ms**0.5 : 1', method='rk4')
            run(1*ms)
            """,
            """
            script.py:2:37: error: rk4 cannot integrate noise, but dv/dt holds xi
              2 | G = NeuronGroup(1, 'dv/dt = -v/ms + xi/ms**0.5 : 1', method='rk4')
                |                                     ^~
              found: xi
              try:   use method='euler'
            """
        ),
        (
            """
            from brian2 import *
            tau = 10*ms
            vr = -70*mV
            R = 10*Mohm
            I = 1*nA
            G = NeuronGroup(1, 'dv/dt = -(v - vr) + R*I/tau : volt')
            run(1*ms)
            """,
            """
            script.py:6:29: error: -(v - vr) is in V, but R*I/tau is in V/s: they cannot be added
              6 | G = NeuronGroup(1, 'dv/dt = -(v - vr) + R*I/tau : volt')
                |                             ^~~~~~~~~~~~~~~~~~~
              expected: the same unit on both sides of +
              found:    V and V/s
              try:      if all of it is to be divided by tau, write (-(v - vr) + R*I)/tau
            """
        ),
        (
            """
            from brian2 import *
            P = SpikeGeneratorGroup(1, [0], [5]*ms, period=5*ms)
            """,
            """
            script.py:2:48: error: a spike at 5 ms does not fit into a period of 5 ms
              2 | P = SpikeGeneratorGroup(1, [0], [5]*ms, period=5*ms)
                |                                                ^~~~
              expected: a period that is longer than the time of the last spike
              found:    5 ms
              try:      make the period longer, or give the spikes of one period only
            """
        ),
        (
            """
            from brian2 import *
            P = SpikeGeneratorGroup(1, [0], [1]*ms, period=5.05*ms)
            run(1*ms)
            """,
            """
            script.py:3:1: error: a period of 5.05 ms is no whole number of time steps
              3 | run(1*ms)
                | ^~~~~~~~~
              expected: a multiple of 0.1 ms
              found:    5.05 ms
              try:      change the period, or the time step
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(1, 'v : 1')
            P = PoissonInput(G, 'v', 10, 20*kHz, 1)
            run(1*ms)
            """,
            """
            script.py:4:1: error: a PoissonInput cannot spike more than once in a time step
              4 | run(1*ms)
                | ^~~~~~~~~
              expected: at most 10 kHz
              found:    20 kHz
              try:      use more inputs at a lower rate, or a shorter time step
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(1, 'v : volt\\nu = 2*v : volt')
            G.u = 3*mV
            """,
            """
            script.py:3:1: error: u cannot be set, since it follows from the model
              3 | G.u = 3*mV
                | ^~~
              try: set the parameters or variables that it is computed from
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(3, 'v : volt')
            M = StateMonitor(G, 'v', record=[0, 3])
            """,
            """
            script.py:3:33: error: there is no element 3 in neurongroup
              3 | M = StateMonitor(G, 'v', record=[0, 3])
                |                                 ^~~~~~
              expected: 0 to 2
              found:    3
              try:      indices begin at 0
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(3, 'v : volt')
            M = StateMonitor(G, 'w', record=True)
            """,
            """
            script.py:3:21: error: the model has no variable w
              3 | M = StateMonitor(G, 'w', record=True)
                |                     ^~~
              expected: one of v
              try:      declare w in the equations, with its unit
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(1, 'x : 1')
            A = Synapses(G, G, 's_post = x_pre : 1 (summed)')
            A.connect()
            run(1*ms)
            """,
            """
            script.py:3:21: error: neurongroup has no parameter s that could be set to the sum
              3 | A = Synapses(G, G, 's_post = x_pre : 1 (summed)')
                |                     ^~~~~~
              expected: a line such as s : 1 in its equations
              try:      declare s in the equations of the group, without an equation of its own
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(1, 'v : volt', threshold='v > 1*mV')
            S = Synapses(G, G, 'w : volt', on_pre='ge_post += w')
            S.connect()
            run(1*ms)
            """,
            """
            script.py:3:40: error: ge_post is no variable of the model, so assigning to it has no effect
              3 | S = Synapses(G, G, 'w : volt', on_pre='ge_post += w')
                |                                        ^~~~~~~
              expected: one of delay, v, v_post, v_pre, w
              try:      declare ge in the equations of the target, with its unit
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(1, 'v : volt', threshold='v')
            run(1*ms)
            """,
            """
            script.py:2:43: error: the threshold has to be a condition, but v is in V
              2 | G = NeuronGroup(1, 'v : volt', threshold='v')
                |                                           ^
              expected: a condition that is true or false
              found:    V
              try:      compare it with something, as in v > 0*mV
            """
        ),
        (
            """
            from brian2 import *
            I = TimedArray([1, 2, 3], dt=1*ms)
            G = NeuronGroup(1, 'dv/dt = (I - v)/ms : 1')
            run(1*ms)
            """,
            """
            script.py:3:30: error: I is a TimedArray: its value depends on the time
              3 | G = NeuronGroup(1, 'dv/dt = (I - v)/ms : 1')
                |                              ^
              found: I without parentheses
              try:   write I(t)
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(3, 'v : volt\\nv = 3*mV : volt')
            """,
            """
            equations:2:1: error: v is defined twice
              2 | v = 3*mV : volt
                | ^
              found: v and v
              try:   give one of them another name, or leave it out
            """
        ),
        (
            """
            from brian2 import *
            P = SpikeGeneratorGroup(1, [0, 0], [1, 1.02]*ms)
            run(2*ms)
            """,
            """
            script.py:3:1: error: neuron 0 spikes twice within one time step
              3 | run(2*ms)
                | ^~~~~~~~~
              expected: at most one spike in 0.1 ms
              found:    spikes at 1 ms and 1.02 ms
              try:      move one of them, or make the time step shorter
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(1, 'x : 1\\ns : 1')
            A = Synapses(G, G, 's_post = x_pre : 1 (summed)')
            B = Synapses(G, G, 's_post = x_pre : 1 (summed)')
            A.connect()
            B.connect()
            run(1*ms)
            """,
            """
            script.py:4:21: error: two (summed) lines set s of neurongroup, and only the last would count
              4 | B = Synapses(G, G, 's_post = x_pre : 1 (summed)')
                |                     ^~~~~~~~~~~~~~~~~~~~~~~~~~~
              try: give each its own variable, and add them up in the equations of the group
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(1, 'dv/dt = -v/tua : volt')
            tau = 10*ms
            run(1*ms)
            """,
            """
            script.py:2:32: error: tua is not known here
              2 | G = NeuronGroup(1, 'dv/dt = -v/tua : volt')
                |                                ^~~
              try: did you mean tau?
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(1, 'v : volt', threshold='v > 1*mV', reset='u = 0*mV')
            run(1*ms)
            """,
            """
            script.py:2:61: error: u is no variable of the model, so assigning to it has no effect
              2 | G = NeuronGroup(1, 'v : volt', threshold='v > 1*mV', reset='u = 0*mV')
                |                                                             ^
              expected: one of v
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(1, 'dv/dt = -v/ms : 1 (unles refractory)', threshold='v>1', refractory=1*ms)
            """,
            """
            script.py:2:40: error: there is no flag `unles refractory`
              2 | …(1, 'dv/dt = -v/ms : 1 (unles refractory)', threshold='v>1', refractory=…
                |                          ^~~~~~~~~~~~~~~~
              expected: one of unless refractory, constant, constant over dt, shared, linked, summed, event-driven, clock-driven
              try:      did you mean `unless refractory`?
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(1, 'v : volt', threshold='v > 1*mV')
            S = Synapses(G, G, 'w : volt', on_pre='v_post += w')
            S.w = 3*mV
            """,
            """
            script.py:4:1: error: there are no synapses yet that w could be set for
              4 | S.w = 3*mV
                | ^~~
              try: call connect() first, and set w after it
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(3, 'v : volt')
            G.v = [1, 2]*mV
            """,
            """
            script.py:3:7: error: v takes one value for each element
              3 | G.v = [1, 2]*mV
                |       ^~~~~~~~~
              expected: 3 values
              found:    2
              try:      give one value for all, or as many as there are elements
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(1, 'v : 1\\nw : 1', threshold='v > 1')
            S = Synapses(G, G, 'w : 1', on_pre='v += w')
            """,
            """
            script.py:3:21: error: w is also a variable of the presynaptic neurons
              3 | S = Synapses(G, G, 'w : 1', on_pre='v += w')
                |                     ^
              try: give the variable of the synapses another name
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(1, 'v : 1', threshold='v > 1')
            S = Synapses(G, G, 'w_post : 1', on_pre='v += 1')
            """,
            """
            script.py:3:21: error: w_post ends in _post, which marks the variables of neurons
              3 | S = Synapses(G, G, 'w_post : 1', on_pre='v += 1')
                |                     ^~~~~~
              try: choose another name, or add the flag (summed)
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(1, 'v : 1\\ns : 1', threshold='v > 1')
            S = Synapses(G, G, '''dx/dt = -x/ms : 1 (event-driven)
            s_post = x : 1 (summed)''', on_pre='x += 1')
            """,
            """
            script.py:4:1: error: s_post is needed in each step, but x, which it depends on, is brought up to date only when a spike arrives
              4 | s_post = x : 1 (summed)''', on_pre='x += 1')
                | ^~~~~~~~~~~~~~~~~~~~~~~
              try: flag x (clock-driven)
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(1, 'dv/dt = -v/ms : 1 (event-driven)')
            """,
            """
            script.py:2:21: error: `event-driven` is for the equations of synapses
              2 | G = NeuronGroup(1, 'dv/dt = -v/ms : 1 (event-driven)')
                |                     ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
              found: dv/dt = -v/ms : 1 (event-driven)
              try:   leave out the flag
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(2, 'v : 1', threshold='v > 1')
            S = Synapses(G, G, on_pre='v += 1')
            S.connect(i=0)
            """,
            """
            script.py:4:1: error: connect() is told i alone, and not which neurons that goes with
              4 | S.connect(i=0)
                | ^~~~~~~~~~~~~~
              expected: i=... and j=..., or a condition
              found:    i=0
              try:      for all of them write a condition, as in connect('i == 0')
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(2, 'dv/dt = (x - v)/ms : 1\\nx : 1 (linked)')
            run(1*ms)
            """,
            """
            equations:2:1: error: x of neurongroup is linked, but not yet to any variable
              2 | x : 1 (linked)
                | ^~~~~~~~~~~~~~
              try: set it before the run: neurongroup.x = linked_var(other_group, 'v')
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(2, 'v : 1 (linked)')
            H = NeuronGroup(3, 'v : 1')
            G.v = linked_var(H, 'v')
            """,
            """
            script.py:4:7: error: v of neurongroup cannot be linked one to one, since neurongroup_1 has another size
              4 | G.v = linked_var(H, 'v')
                |       ^~~~~~~~~~~~~~~~~~
              expected: 2 elements
              found:    3
              try:      say which element each one is linked to: index=[...]
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(2, 'v : 1 (linked)\\nk : 1')
            H = NeuronGroup(3, 'v : 1')
            G.v = linked_var(H, 'v', index='k')
            """,
            """
            script.py:4:7: error: the index of a linked variable has to be an integer parameter
              4 | G.v = linked_var(H, 'v', index='k')
                |       ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~
              expected: a line such as k : integer (constant)
              found:    k
              try:      declare k : integer in the equations
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(3, 'v : 1')
            A = G[1:1]
            """,
            """
            script.py:3:5: error: a subgroup is made of one or more neurons that follow each other
              3 | A = G[1:1]
                |     ^~~~~~
              expected: a slice such as G[10:20]
              found:    no neurons
              try:      choose single neurons by their variables: G.v['i % 2 == 0'] = ..., connect(condition='i % 2 == 0')
            """
        ),
        (
            """
            from brian2 import *
            @check_units(x=1, result=volt)
            def f(x):
                return x*mV
            G = NeuronGroup(1, 'dv/dt = f(v)/ms : volt')
            run(1*ms)
            """,
            """
            script.py:5:31: error: the argument of f has to be a pure number, but v is in V
              5 | G = NeuronGroup(1, 'dv/dt = f(v)/ms : volt')
                |                               ^
              expected: a pure number
              found:    V
              try:      divide it by something in V, as in v/mV
            """
        ),
        (
            """
            from brian2 import *
            I = TimedArray([[1, 2]], dt=1*ms)
            G = NeuronGroup(3, 'dv/dt = (I(t, i) - v)/ms : 1')
            run(1*ms)
            """,
            """
            script.py:3:35: error: the TimedArray has fewer columns than the group has neurons
              3 | G = NeuronGroup(3, 'dv/dt = (I(t, i) - v)/ms : 1')
                |                                   ^
              expected: 3 columns
              found:    2
              try:      give a column for each neuron, or ask for another column than i
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(1, 's : 1 (shared)\\nv : 1')
            G.run_regularly('v = s; s = 1')
            run(1*ms)
            """,
            """
            script.py:3:25: error: s is shared by all and has to be assigned before v, which is different for each of them
              3 | G.run_regularly('v = s; s = 1')
                |                         ^~~~~
              try: put the assignments to shared variables first
            """
        ),
        (
            """
            from brian2 import *
            defaultclock.dt = 0.1*ms
            G = NeuronGroup(1, 'v : 1')
            run(0.3*ms)
            defaultclock.dt = 0.2*ms
            run(1*ms)
            """,
            """
            script.py:6:1: error: the time step cannot become 0.2 ms at 0.3 ms, which is no multiple of it
              6 | run(1*ms)
                | ^~~~~~~~~
              expected: a time step of which 0.3 ms is a multiple
              found:    0.2 ms
              try:      change the step at another time, or begin anew with start_scope()
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(1, 'v : 1', name='cell')
            H = NeuronGroup(1, 'v : 1', name='cell')
            run(1*ms)
            """,
            """
            script.py:4:1: error: two objects of the network are called cell
              4 | run(1*ms)
                | ^~~~~~~~~
              try: give each a name of its own, since what is stored and summarised goes by it
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(1, 'v : 1')
            restore()
            """,
            """
            script.py:3:1: error: nothing was stored under the name default
              3 | restore()
                | ^~~~~~~~~
              try: call store() before restore()
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(1, 'dx/dt = -x/tau : 1 (unless refractory)\\nlastspike : second', threshold='x > 1', refractory=1*ms)
            """,
            """
            equations:2:1: error: a group that is refractory keeps the time of the last spike as lastspike itself
              2 | lastspike : second
                | ^~~~~~~~~
              try: leave out the line, or choose another name
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(2, 'v : 1', threshold='True')
            S = Synapses(G, G, on_pre='v += 1')
            S.connect(i=0, j=0)
            @network_operation(dt=1*ms)
            def grow():
                S.connect(i=0, j=1)
            run(2*ms)
            """,
            """
            script.py:7:5: error: synapses is being simulated, and no synapses can be made while that goes on
              7 |     S.connect(i=0, j=1)
                |     ^~~~~~~~~~~~~~~~~~~
              try: do it between two runs
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(2, 'v : 1', threshold='True')
            S = Synapses(G, G, on_pre='v += 1')
            S.connect()
            @network_operation(dt=1*ms)
            def slow_down():
                S.delay = 1*ms
            run(2*ms)
            """,
            """
            script.py:7:15: error: synapses is being simulated, and delays cannot change while that goes on
              7 |     S.delay = 1*ms
                |               ^~~~
              try: do it between two runs
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(3, 'v : 1')
            @network_operation(dt=1*ms)
            def again():
                run(1*ms)
            run(3*ms)
            """,
            """
            script.py:5:5: error: the network is running already, and cannot be run from within that run
              5 |     run(1*ms)
                |     ^~~~~~~~~
              try: let the operation change the model, and call run() after the run has ended
            """
        ),
        (
            """
            from brian2 import *
            A = NeuronGroup(2, 'x : 1 (linked)', name='A')
            B = NeuronGroup(2, 'y : 1 (linked)', name='B')
            A.x = linked_var(B, 'y')
            """,
            """
            script.py:4:7: error: y of B is linked itself, but not yet to any variable
              4 | A.x = linked_var(B, 'y')
                |       ^~~~~~~~~~~~~~~~~~
              try: link y first, to something other than x
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(4, 'v : 1')
            S = Synapses(G, G, 'x : 1 (linked)')
            S.connect()
            S.x = linked_var(G, 'v')
            """,
            """
            script.py:5:7: error: x of synapses, whose number may change, cannot be linked one by one
              5 | S.x = linked_var(G, 'v')
                |       ^~~~~~~~~~~~~~~~~~
              expected: an integer variable of the synapses that holds the index
              try:      declare k : integer in the equations, set it, and link with index='k'
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(2, 'v : 1')
            run(1e300*second)
            """,
            """
            script.py:3:1: error: a run of 1e300 s takes more steps of 0.1 ms than can be counted
              3 | run(1e300*second)
                | ^~~~~~~~~~~~~~~~~
              try: was another unit meant, such as ms?
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(2, 'v : 1', threshold='True')
            S = Synapses(G, G, on_pre='v += 1', multisynaptic_index='delay')
            """,
            """
            multisynaptic_index:1:1: error: synapses have a delay of their own
              1 | delay : integer
                | ^~~~~
              found: delay : integer
              try:   choose another name
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(2, 'v : 1')
            M = StateMonitor(G, 'v', record=True)
            run(1*ms)
            print(M[0.5].v)
            """,
            """
            script.py:5:7: error: 0.5 is no number of a neuron
              5 | print(M[0.5].v)
                |       ^~~~~~
            """
        ),
    ]

    @Test(arguments: cases) func mistakesAreExplained(script: String, shown: String) {
        #expect(failure(script)?.rendered(color: false) == shown)
    }
}
