import BrianScript
import Expressions
import Testing

/// What a modeller reads who has made a mistake with synapses, to the letter.
@Suite struct SynapsesRefusalTests {
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
            G = NeuronGroup(1, 'v : volt', threshold='v > 1*mV')
            S = Synapses(G, G, on_pre='v_post += 1*mV')
            S.connect()
            S.delay = 6
            """,
            """
            script.py:5:11: error: delay has to be in s, but the value is a pure number
              5 | S.delay = 6
                |           ^
              expected: s
              found:    no unit
              try:      give the value its unit, as in 10*ms
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(1, 'v : volt', threshold='v > 1*mV')
            S = Synapses(G, G, on_pre='v_post += 1*mV')
            S.connect()
            S.delay = 6*mS
            """,
            """
            script.py:5:11: error: delay has to be in s, but the value is in S
              5 | S.delay = 6*mS
                |           ^~~~
              expected: s
              found:    S
              try:      mS is millisiemens; for milliseconds write ms
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
            G = NeuronGroup(1, 'v : volt', threshold='v > 1*mV')
            S = Synapses(G, G, on_pre='v_post += 1*mV')
            run(1*ms)
            """,
            """
            script.py:4:1: error: S connects no neurons, so no spike arrives through it
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
            script.py:3:28: error: on_pre waits for spikes of G, which never spikes, since it has no threshold
              3 | S = Synapses(G, G, on_pre='v_post += 1*mV')
                |                            ^~~~~~~~~~~~~~
              try: give the group threshold='v > ...'
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
            script.py:3:21: error: G has no parameter s that could be set to the sum
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
            G = NeuronGroup(1, 'x : 1\\ns : 1')
            A = Synapses(G, G, 's_post = x_pre : 1 (summed)')
            B = Synapses(G, G, 's_post = x_pre : 1 (summed)')
            A.connect()
            B.connect()
            run(1*ms)
            """,
            """
            script.py:4:21: error: two (summed) lines set s of G, and only the last would count
              4 | B = Synapses(G, G, 's_post = x_pre : 1 (summed)')
                |                     ^~~~~~~~~~~~~~~~~~~~~~~~~~~
              try: give each its own variable, and add them up in the equations of the group
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
            G = NeuronGroup(2, 'v : 1', threshold='True')
            S = Synapses(G, G, on_pre='v += 1')
            S.connect(i=0, j=0)
            @network_operation(dt=1*ms)
            def grow():
                S.connect(i=0, j=1)
            run(2*ms)
            """,
            """
            script.py:7:5: error: S is being simulated, and no synapses can be made while that goes on
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
            script.py:7:15: error: S is being simulated, and delays cannot change while that goes on
              7 |     S.delay = 1*ms
                |               ^~~~
              try: do it between two runs
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
    ]

    @Test(arguments: cases) func mistakesAreExplained(script: String, shown: String) {
        #expect(failure(script)?.rendered(color: false) == shown)
    }
}
