import BrianScript
import Expressions
import Testing

/// What a modeller reads who has made a mistake in the model of neurons, to the letter.
@Suite struct ModelRefusalTests {
    static let cases: [(script: String, shown: String)] = [
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
            G.drive = 'i*mV'
            """,
            """
            script.py:3:1: error: the equations of a NeuronGroup do not declare drive, so it cannot be set for the group
              3 | G.drive = 'i*mV'
                | ^~~~~~~
              try: declare drive in the equations, with its unit
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
            M = StateMonitor(G, 'w', record=True)
            """,
            """
            script.py:3:21: error: the model has no variable w
              3 | M = StateMonitor(G, 'w', record=True)
                |                     ^~~
              expected: v
              try:      declare w in the equations, with its unit
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
            G = NeuronGroup(2, 'dv/dt = (x - v)/ms : 1\\nx : 1 (linked)')
            run(1*ms)
            """,
            """
            equations:2:1: error: x of G is linked, but not yet to any variable
              2 | x : 1 (linked)
                | ^~~~~~~~~~~~~~
              try: set it before the run: G.x = linked_var(other_group, 'v')
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
            G = NeuronGroup(1, 'dx/dt = -x/tau : 1 (unless refractory)\\nlastspike : second', threshold='x > 1', refractory=1*ms)
            """,
            """
            equations:2:1: error: a group that is refractory keeps the time of the last spike as lastspike itself
              2 | lastspike : second
                | ^~~~~~~~~
              try: leave out the line, or choose another name
            """
        ),
    ]

    @Test(arguments: cases) func mistakesAreExplained(script: String, shown: String) {
        #expect(failure(script)?.rendered(color: false) == shown)
    }
}
