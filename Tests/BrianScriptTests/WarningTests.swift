import BrianScript
import Expressions
import Testing

/// What a script is told that does not stop it.
@Suite struct WarningTests {
    private func warnings(_ text: String) throws -> [Diagnostic] {
        try run("from brian2 import *\n" + text).warnings
    }

    private func notes(_ text: String) throws -> [Diagnostic] {
        final class Heard { var notes: [Diagnostic] = [] }
        let heard = Heard()
        _ = try run("from brian2 import *\n" + text) { settings in settings.note = { heard.notes.append($0) } }
        return heard.notes
    }

    @Test func theMethodThatIsChosenIsAnnouncedOnce() throws {
        let text = """
            G = NeuronGroup(1, 'dv/dt = -v/ms : 1')
            H = NeuronGroup(1, 'dv/dt = -v**2/ms : 1', name='squares')
            K = NeuronGroup(1, 'dv/dt = -v/ms : 1', method='rk4')
            run(1*ms)
            run(1*ms)
            """
        let notes = try notes(text)
        #expect(
            notes.map(\.message) == [
                "G is integrated by 'exact', since no method was given",
                "squares is integrated by 'euler', since no method was given",
            ])
        #expect(notes.allSatisfy { $0.severity == .note })
        #expect(try warnings(text).isEmpty)
    }

    @Test(arguments: [
        ("tau = 2,5*ms", "2,5*ms makes two values, 2 and 5*ms", "a number is written with a point: 2.5*ms"),
        ("x = y = -0,5*mV", "-0,5*mV makes two values, -0 and 5*mV", "a number is written with a point: -0.5*mV"),
        (
            "rate = 1,000*Hz", "1,000*Hz makes two values, 1 and 000*Hz",
            "a number is written with a point: 1.000*Hz, and thousands without a comma: 1000*Hz"
        ),
    ]) func aDecimalCommaIsTold(line: String, message: String, advice: String) throws {
        let found = try warnings(line)
        #expect(found.map(\.id) == ["decimal-comma"])
        #expect(found.first?.message == message)
        #expect(found.first?.advice == advice)
        #expect(found.first?.location?.text == line.split(separator: " ").last.map(String.init))
    }

    @Test(arguments: [
        "pair = 2,5", "spike = 0, 1*ms", "spike = (0,1*ms)", "n, tau = 2,5*ms", "x = 2,5*ms,7", "x = 1.5,2*ms",
        "k = 2\nx = k,5*ms",
        "shape = 2,3*5", "for t in 1,2*ms:\n    pass",
    ]) func aTupleThatIsMeantIsNone(lines: String) throws { #expect(try warnings(lines).isEmpty) }

    @Test func watchingWithoutARunIsTold() throws {
        let text =
            "G = NeuronGroup(1, 'v : 1')\nM = StateMonitor(G, 'v', record=True)\nS = StateMonitor(G, 'v', record=0)\n"
        let found = try warnings(text)
        #expect(found.map(\.id) == ["never-simulated"])
        #expect(found.first?.message == "nothing is recorded here: the script comes to its end without a run")
        #expect(
            found.first?.advice
                == "write run(...) with a duration, as in run(100*ms), behind all that it is to include")
        #expect(found.first?.location?.text == "StateMonitor(G, 'v', record=True)")
        #expect(try warnings(text + "run(1*ms)").isEmpty)
        #expect(try warnings("G = NeuronGroup(1, 'v : 1')").isEmpty)
    }

    @Test func aComparisonThatIsDroppedIsTold() throws {
        let found = try warnings("x = [1, 2]\nx[0] == 3\nprint(x)")
        #expect(found.map(\.id) == ["comparison-dropped"])
        #expect(found.first?.message == "== compares, and nothing is done with the result: x[0] stays as it is")
        #expect(found.first?.advice == "= sets: x[0] = 3")
        #expect(found.first?.location?.text == "x[0] == 3")
    }

    @Test(arguments: [
        "x = 1\nx == 1", "x = 1\nassert x == 1\nprint(x)", "x = 1\ny = x == 1\nprint(y)", "3 == 3\nprint(1)",
        "x = 1\nx < 3\nprint(x)",
    ])
    func aComparisonThatIsUsedOrShownIsNone(lines: String) throws { #expect(try warnings(lines).isEmpty) }

    @Test func aFunctionThatIsNotCalledIsTold() throws {
        let found = try warnings("start_scope\ndef f(): pass\nf\nx = f\nf()\nprint(1)")
        #expect(found.map(\.id) == ["call-missing", "call-missing"])
        #expect(found.map(\.location?.text) == ["start_scope", "f"])
        #expect(try warnings("x = 3\nx\nx.real\nG = NeuronGroup(1, 'v : 1')\nG.v\nprint(1)").isEmpty)
    }

    @Test func thePowerOfOtherLanguagesIsTold() throws {
        let found = try warnings("x = 2^3\nflags = True ^ False\ny = 2**3")
        #expect(found.map(\.message) == ["^ combines the bits of two whole numbers and is no power"])
        #expect(found.first?.advice == "a power is written with **")
        for line in ["x = 2.5^2", "x = (2*mV)^2", "x = array([1.0, 2.0])*mV\ny = x^2"] {
            #expect(failure("from brian2 import *\n" + line)?.advice == "a power is written with **")
        }
    }

    @Test(arguments: [
        ("groups = {'a': NeuronGroup(1, 'dv/dt = -v/ms : 1')}\ninputs = groups['a']\nsame = inputs", "inputs"),
        ("def made():\n    inner = NeuronGroup(1, 'dv/dt = -v/ms : 1')\n    return inner\nouter = made()", "outer"),
        ("G = NeuronGroup(1, 'dv/dt = -v/ms : 1')\nM = StateMonitor(G[:1], 'v', record=True)", "G"),
        ("nets = [NeuronGroup(1, 'dv/dt = -v/ms : 1')]\nrun = Network(nets[0]).run", "neurongroup"),
    ])
    func messagesNameTheVariableThatHoldsAnObject(script: String, name: String) throws {
        #expect(
            try notes(script + "\nrun(1*ms)").map(\.message) == [
                "\(name) is integrated by 'exact', since no method was given"
            ])
    }

    /// What was made between two calls of `start_scope()` without a run was made to be looked at.
    @Test func objectsOfAScopeWithoutARunAreNotMissed() throws {
        let found = try warnings(
            """
            A = NeuronGroup(1, 'v : 1')
            start_scope()
            groups = [NeuronGroup(1, 'v : 1', name='kept_in_a_list')]
            B = NeuronGroup(1, 'v : 1')
            run(1*ms)
            start_scope()
            C = NeuronGroup(1, 'v : 1')
            """)
        #expect(found.map(\.found) == ["kept_in_a_list"])
    }

    @Test func anObjectThatNoRunIncludesIsNamed() throws {
        let found = try warnings(
            """
            G = NeuronGroup(1, 'v : 1')
            groups = [NeuronGroup(1, 'v : 1'), G]
            part = G[:1]
            run(1*ms)
            """)
        #expect(found.map(\.id) == ["never-simulated"])
        #expect(found.first?.message == "a NeuronGroup was made here, but no run included it")
        #expect(found.first?.location?.text == "NeuronGroup(1, 'v : 1')")
        #expect(found.first?.location?.range.lowerBound == 59)
    }

    @Test func aScriptThatRunsNothingIsNotToldSo() throws {
        #expect(try warnings("G = NeuronGroup(1, 'v : 1')").isEmpty)
    }

    @Test(arguments: [
        ("x_post = w", true), ("x = clip(x + w, 0, 1)", true), ("x_post += w*(1-x_post)", true),
        ("x += w; w += x", true),
        ("w += x; x += w", true), ("x_post = y_pre", true), ("x += w", false), ("x_post = x_post + w", false),
        ("x_post = 0", false), ("x_post = t/second", false), ("x_post += 0.1*x_post", false),
        ("w = clip(w+1, 0, 5)", false),
        ("x += w; y_post += w", false), ("x += w*int(rand() < 0.5)", false),
    ]) func statementsWhoseOutcomeDependsOnTheOrderOfSynapsesAreNamed(statements: String, depends: Bool) throws {
        func script(_ connect: String) -> String {
            """
            P = SpikeGeneratorGroup(2, [0, 1], [1, 1]*ms)
            Q = NeuronGroup(2, 'y : 1', threshold='t == 1*ms')
            G = NeuronGroup(2, 'x : 1\\ny : 1')
            S = Synapses(Q, G, 'w : 1', on_pre='\(statements)')
            S.connect(\(connect))
            run(2*ms)
            """
        }
        let found = try warnings(script(""))
        #expect(found.map(\.id) == (depends ? ["order-of-synapses"] : []))
        // With one synapse a neuron there is no order.
        #expect(try warnings(script("j='i'")).isEmpty)
    }

    @Test(arguments: [
        ("delay=0.13*ms", "a delay of 0.13 ms is no multiple of the time step and counts as 0.1 ms"),
        ("delay=1.96*ms", "a delay of 1.96 ms is no multiple of the time step and counts as 2 ms"), ("delay=2*ms", nil),
    ]) func aDelayBesideTheGridIsNamed(delay: String, message: String?) throws {
        let found = try warnings(
            """
            G = NeuronGroup(1, 'v : 1', threshold='v > 1')
            S = Synapses(G, G, on_pre='v += 1', \(delay))
            S.connect()
            run(1*ms)
            """)
        #expect(found.map(\.message) == (message.map { [$0] } ?? []))
    }

    @Test func delaysDrawnAtRandomAreMeantToBeRounded() throws {
        let found = try warnings(
            """
            G = NeuronGroup(10, 'v : 1', threshold='v > 1')
            S = Synapses(G, G, on_pre='v += 1')
            S.connect()
            S.delay = 'rand()*5*ms'
            run(1*ms)
            """)
        #expect(found.isEmpty)
    }

    @Test func aNameThatMeansTwoThingsIsPointedAt() throws {
        let found = try warnings(
            """
            v = 3
            tau = 10*ms
            G = NeuronGroup(1, 'dv/dt = -v/tau : 1\\ntau : second', method='euler')
            G.tau = tau
            run(1*ms)
            """)
        // What the group was given for tau is the same value, and no second meaning.
        #expect(
            found.map(\.message) == ["v means two things: a variable of the model and a value that was assigned"])
    }

    @Test func spikesBeforeTheRunAreNamed() throws {
        let found = try warnings(
            """
            P = SpikeGeneratorGroup(1, [0], [1]*ms)
            run(5*ms)
            P.set_spikes([0, 0, 0], [1, 2, 7]*ms)
            run(5*ms)
            """)
        #expect(
            found.map(\.message) == [
                "2 spikes of P come before 5 ms, where this run begins, and are left out"
            ])
    }

    @Test func aVariableThatIsNoNumberAnyMoreIsNamedOnceWithTheTime() throws {
        let found = try warnings(
            """
            G = NeuronGroup(2, 'dx/dt = (log(2*ms/second - t/second) - x)/ms : 1', method='euler')
            run(20*ms)
            run(20*ms)
            """)
        #expect(
            found.map(\.message) == [
                "x of G is no number any more since a time between 0 s and 10 ms"
            ])
    }

    @Test func aVariableThatExplodesIsNamed() throws {
        let found = try warnings(
            """
            G = NeuronGroup(2, 'dx/dt = x*x/ms : 1', method='euler')
            G.x = 10
            run(5*ms)
            """)
        #expect(found.map(\.message) == ["x of G grows beyond all bounds since a time between 0 s and 5 ms"])
    }

    @Test func howBrianMakesItsCodeIsNothingToWarnOf() throws {
        #expect(try warnings("prefs.codegen.target = 'numpy'\nprefs['codegen.target'] = 'cython'").isEmpty)
        #expect(
            try warnings("prefs.core.default_float_dtype = float32").map(\.message) == [
                "prefs.core.default_float_dtype has no effect here"
            ])
    }
}
