import BrianScript
import Testing

/// Functions of the script that equations call.
@Suite struct EquationFunctionTests {
    private func value(_ definition: String, _ call: String) throws -> String {
        try output(
            """
            from brian2 import *
            k = 3.0
            \(definition)
            G = NeuronGroup(4, 'x : 1\\nv : volt')
            G.x = 'i - 1'
            G.v = '(i - 1)*mV'
            print(\(call))
            """)
    }

    @Test(arguments: [
        ("def f(x):\n    return k*x + 1", "[-2.  1.  4.  7.]"),
        ("def f(x):\n    'doubles'\n    y = 2*x\n    y += k\n    return y", "[1. 3. 5. 7.]"),
        (
            "def f(x):\n    if x > 1:\n        return 10.0\n    elif x < 0:\n        return -10.0\n    return x",
            "[-10.   0.   1.  10.]"
        ),
        ("def f(x):\n    return np.where(x > 0, x, 0)", "[0. 0. 1. 2.]"),
        ("def f(x):\n    return maximum(x, 1) + clip(x, 0, 1)", "[1. 1. 2. 3.]"),
        ("def f(x):\n    return exp(0*x) + numpy.pi - np.pi", "[1. 1. 1. 1.]"),
        ("def g(y):\n    return y**2\ndef f(x):\n    return g(g(x) + 1)", "[ 4.  1.  4. 25.]"),
        ("f_ = lambda x: x/2\ndef f(x):\n    return f_(x)", "[-0.5  0.   0.5  1. ]"),
    ]) func theBodyBecomesAnExpression(definition: String, expected: String) throws {
        let decorated = definition.replacing("def f(x)", with: "@check_units(x=1, result=1)\ndef f(x)")
        let set = "(G.set_states({'x': 'f(x)'}), G.x[:])[1]"
        #expect(try value(decorated, set) == expected)
    }

    /// Inside the function its parameters hide the units and functions that equations know.
    @Test(arguments: ["volt", "mV", "exp", "second"]) func aParameterMayBeCalledLikeAUnit(name: String) throws {
        let definition = "@check_units(\(name)=1, result=1)\ndef f(\(name)):\n    return \(name) + 1"
        #expect(try value(definition, "(G.set_states({'x': 'f(x)'}), G.x[:])[1]") == "[0. 1. 2. 3.]")
    }

    /// Each line doubles the expression.
    @Test func aFunctionIsNotLetGrowWithoutBound() throws {
        let squares = String(repeating: "    x = x*x\n", count: 40)
        let error = failure(
            """
            from brian2 import *
            @check_units(x=1, result=1)
            def f(x):
            \(squares)    return x
            G = NeuronGroup(1, 'v : 1\\nw = f(v) : 1')
            print(G.w[0])
            """)
        #expect(
            error?.message
                == "f is a function that equations cannot use, since it comes to an expression that is too long")
    }

    @Test func unitsAreCheckedInside() {
        let error = failure(
            """
            from brian2 import *
            @check_units(x=1, result=1)
            def f(x):
                return x + 1*mV
            G = NeuronGroup(1, 'v : 1\\nw = f(v) : 1')
            print(G.w[0])
            """)
        #expect(
            error?.message
                == "f is a function that equations cannot use: x is a pure number, but 1*(0.001*volt) is in V: "
                + "they cannot be added")
    }

    @Test func unitsAreCheckedAtTheCall() throws {
        let definition = "@check_units(v=volt, result=volt)\ndef f(v):\n    return 2*v"
        #expect(try value(definition, "f(1*mV)") == "2. mV")
        let error = failure("from brian2 import *\n\(definition)\nf(3)")
        #expect(error?.message == "the argument v of f has to be in V")
        let inside = failure(
            "from brian2 import *\n\(definition)\nG = NeuronGroup(1, 'dx/dt = f(x)/ms : 1')\nrun(1*ms)")
        #expect(inside?.message == "the argument of f has to be in V, but x is a pure number")
    }

    @Test func functionDeclaresUnitsWithoutADecorator() throws {
        let definition = "f = Function(lambda v: 2*v, arg_units=[volt], return_unit=volt)"
        #expect(try value(definition, "(G.set_states({'v': 'f(v)'}), G.v[3])[1]") == "4. mV")
    }

    @Test(arguments: [
        ("for k in range(3):\n        x += 1\n    return x", "it holds more than assignments, if and return"),
        ("x[0] = 3\n    return x", "it assigns to x[0]"), ("return f(x)", "it calls itself or too many others"),
        ("return cumsum(x)", "equations have no function cumsum"),
        ("print(x)\n    return x", "it does more than compute a value"),
        ("y = x", "it does not always return a value"), ("return x + names", "names is a list"),
    ]) func aBodyThatIsNoExpressionIsNamed(body: String, reason: String) throws {
        let error = failure(
            """
            from brian2 import *
            names = ['a']
            @check_units(x=1, result=1)
            def f(x):
                \(body)
            G = NeuronGroup(1, 'dx/dt = f(x)/ms : 1', method='euler')
            run(1*ms)
            """)
        #expect(
            error?.message == "f is a function that equations cannot use, since \(reason)")
    }
}
