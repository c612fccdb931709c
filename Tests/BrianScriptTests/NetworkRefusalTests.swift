import BrianScript
import Expressions
import Testing

/// What a modeller reads who has made a mistake with inputs, monitors, parts, links or a run, to the letter.
@Suite struct NetworkRefusalTests {
    static let cases: [(script: String, shown: String)] = [
        (
            """
            from brian2 import *
            G = NeuronGroup(1, 'v : 1')
            M = StateMonitor(G, 'v', record=True)
            net = Network(M)
            net.run(1*ms)
            """,
            """
            script.py:5:1: error: M needs G, which is not in the network
              5 | net.run(1*ms)
                | ^~~~~~~~~~~~~
              try: add it to the Network as well
            """
        ),
        (
            """
            from brian2 import *
            G = NeuronGroup(1, 'v : volt')
            M = SpikeMonitor(G)
            """,
            """
            script.py:3:18: error: G never spikes, since it has no threshold
              3 | M = SpikeMonitor(G)
                |                  ^
              try: give the group threshold='v > ...'
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
            G = NeuronGroup(3, 'v : volt')
            M = StateMonitor(G, 'v', record=[0, 3])
            """,
            """
            script.py:3:33: error: there is no element 3 in G
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
            G = NeuronGroup(2, 'v : 1 (linked)')
            H = NeuronGroup(3, 'v : 1')
            G.v = linked_var(H, 'v')
            """,
            """
            script.py:4:7: error: v of G cannot be linked one to one, since H has another size
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
