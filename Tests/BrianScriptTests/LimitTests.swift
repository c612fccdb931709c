import BrianScript
import Expressions
import Testing

/// What a script may use up.
@Suite struct LimitTests {
    @Test func recursionEnds() {
        let error = failure("def f(n): return f(n + 1)\nf(0)")
        #expect(error?.id == "recursion-limit")
        #expect(error?.message == "functions call each other more than 1000 deep")
    }

    @Test func recursionEndsBeforeTheStackDoes() {
        let error = failure("def f(n): return [f(n + 1) for i in [0]]\nf(0)") { $0.limits.recursionDepth = .max }
        #expect(error?.id == "recursion-limit")
    }

    @Test func nestedListsAreFreedAndComparedWithoutDepth() {
        #expect(failure("x = []\nfor i in range(200000):\n    x = [x]\nx = 1") == nil)
        #expect(
            failure("x = []\ny = []\nfor i in range(5000):\n    x = [x]\n    y = [y]\nx == y")?.id == "recursion-limit")
        #expect(failure("x = []\nfor i in range(5000):\n    x = [x]\nprint(len(repr(x)) < 1000)") == nil)
        #expect(failure("x = ()\nfor i in range(200000):\n    x = (x,)\n{x: 1}")?.id == "not-hashable")
    }

    @Test(
        arguments: [
            "[0]*10**12", "'x'*10**12", "zeros(10**12)", "zeros((10**6, 10**6))", "arange(0, 1e15)",
            "linspace(0, 1, 10**12)",
            "list(range(10**12))", "eye(10**6)", "tile([1], 10**12)", "repeat([1], 10**12)", "rand(10**6, 10**6)",
        ])
    func hugeValuesAreRefusedBeforeTheyAreMade(expression: String) {
        #expect(failure("from brian2 import *\n\(expression)")?.id == "too-large")
    }

    @Test func outputIsBounded() {
        let error = failure("while True: print('x')") { $0.limits.outputBytes = 1000 }
        #expect(error?.id == "output-limit")
    }

    @Test func figuresAreBounded() {
        let error = failure("from brian2 import *\nwhile True: figure()") { $0.limits.figures = 10 }
        #expect(error?.id == "too-many-figures")
    }

    @Test(
        arguments: [
            "while True: pass", "try:\n    while True: pass\nexcept: pass",
            "from brian2 import *\nG = NeuronGroup(10, 'dv/dt = -v/second : 1', method='euler')\nrun(1e6*second)",
            "from brian2 import *\nG = NeuronGroup(10**6, 'v : 1')\nSynapses(G, G).connect('i == j + 10**7')",
            "from brian2 import *\n@network_operation\ndef look():\n    while True: pass\nrun(1*ms)",
        ])
    func aScriptEndsWithItsTime(text: String) {
        let error = failure(text) { $0.limits.seconds = 0.05 }
        #expect(error?.id == "time-limit")
        #expect(error?.message == "the script ran longer than 50 ms")
        #expect(error?.location != nil)
    }

    @Test func aCancelledLoopKeepsWhatThereIs() throws {
        var asked = 0
        let outcome = try run("x = 0\nwhile True: x += 1") {
            $0.stopRequests = {
                asked += 1
                return asked > 3 ? 1 : 0
            }
        }
        #expect(outcome.run.interruption?.id == "interrupted")
        #expect((outcome.run.quantity("x")?.value ?? 0) > 0)
    }

    /// A long simulation in which what `print` gives counts as a request to stop.
    private func stoppedRun(_ operation: String) throws -> Outcome {
        var requests = 0
        return try run(
            """
            from brian2 import *
            G = NeuronGroup(1, 'dv/dt = -v/second : 1', method='exact')
            @network_operation(dt=10*ms)
            def look(t):
                if t > 1*second:
                    \(operation)
            M = StateMonitor(G, 'v', record=True, dt=1*ms)
            run(1000*second)
            after = len(M.t)
            """
        ) { settings in
            settings.output = { _ in requests += 1 }
            settings.stopRequests = { requests }
        }
    }

    @Test func aSimulationThatIsStoppedLeavesItsRecordingToTheScript() throws {
        let outcome = try stoppedRun("print('stop')")
        #expect(outcome.run.interruption == nil)
        // How soon after the request is a matter of the wall's clock.
        let after = outcome.run.quantity("after")?.value ?? 0
        #expect((1000..<100_000).contains(after))
        let stop = try #require(outcome.warnings.first?.message)
        #expect(stop.hasPrefix("the simulation was stopped at \(Int(after) / 1000)."))
    }

    @Test func theSecondRequestEndsWhatASimulationCalls() throws {
        let outcome = try stoppedRun("while True: print('stop')")
        #expect(outcome.run.interruption?.id == "interrupted")
        #expect(outcome.run.quantity("after") == nil)
        #expect(outcome.run.monitors.map(\.name) == ["M"])
    }

    @Test(
        arguments: [
            ("9223372036854775807 + 1", "the result does not fit an integer of 64 bits"),
            ("2**64", "the result does not fit an integer of 64 bits"),
            ("1 << 70", "the result does not fit an integer of 64 bits"),
            ("1/0", "division by zero"), ("1 % 0", "division by zero"), ("1.0//0", "division by zero"),
            ("(-1)**0.5", "a negative number to a fractional power is a complex number"),
            ("int('x')", "'x' is not an integer"), ("int(1e300)", "1e+300 does not fit an integer of 64 bits"),
        ])
    func numbersOutOfBoundsAreNamed(expression: String, message: String) {
        #expect(failure("x = \(expression)")?.message == message)
    }
}
