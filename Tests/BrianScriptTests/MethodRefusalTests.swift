import BrianScript
import Expressions
import Testing

/// What a modeller reads whose equations a method cannot integrate, to the letter.
@Suite struct MethodRefusalTests {
    static let cases: [(script: String, shown: String)] = [
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
    ]

    @Test(arguments: cases) func whatAMethodCannotDoIsExplained(script: String, shown: String) {
        #expect(failure(script)?.rendered(color: false) == shown)
    }
}
