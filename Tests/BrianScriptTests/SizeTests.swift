import BrianScript
import Expressions
import Testing

/// What a script asks of memory and time is refused before it is spent.
@Suite struct SizeTests {
    private func refusal(_ lines: String) -> String? {
        failure("from brian2 import *\nimport numpy as np\nX = 9223372036854775807\nM = -X - 1\n\(lines)")?.id.rawValue
    }

    @Test(
        arguments: [
            "outer(ones(10**5), ones(10**5))", "meshgrid(arange(10**5), arange(10**5))",
            "ones((10**5, 1)) + ones((1, 10**5))", "ones((10**5, 1)) > ones((1, 10**5))",
            "maximum(ones((10**5, 1)), ones((1, 10**5)))", "where(ones((10**5, 1)), ones((1, 10**5)), 0)",
            "dot(ones((10**5, 1)), ones((1, 10**5)))", "ones((10**5, 1))[:, zeros(10**5, dtype=int)]",
            "bincount([1], minlength=10**12)", "diag(ones(10**5))", "diag([1], 10**9)", "eye(3, 10**9)",
            "np.array_split(arange(5), X)", "reshape(arange(6), (2, 2**33, 2**31))",
            "array([1, 2]).reshape(2**31, 2**33, 0)", "zeros((0, X, X))", "zeros((X, 0))", "range(M, X)",
            "range(2**62)[:]", "concatenate([zeros((10**8, 0)), zeros((10**8, 0))])",
        ])
    func arraysAreRefusedBeforeTheyAreMade(lines: String) {
        #expect(refusal(lines) == "too-large")
    }

    @Test(
        arguments: [
            "x = 'ab'\nwhile True: x = f'{x}{x}'", "x = 'ab'\nwhile True: x = '%s%s' % (x, x)",
            "x = 'ab'\nwhile True: x = '{0}{0}'.format(x)", "x = (1, 2)\nwhile True: x = x + x",
            "def f(*a): return f(*a, *a)\nf(1)", "x = [1]\nwhile True: x = [*x, *x]",
            "x = [1]\nwhile True: x[len(x):] = x",
        ])
    func whatGrowsIsLimited(lines: String) {
        let error = failure(lines) { $0.limits.elements = 10_000 }
        #expect(error?.id == "too-large")
        #expect(error?.location != nil)
    }

    @Test(
        arguments: [
            ("enumerate([1, 2], X)", "overflow"), ("roll([1, 2, 3], M)", nil), ("'a'.zfill(M)", nil),
            ("diag([1], X)", "wrong-argument"), ("diag([[1, 2], [3, 4]], X)", nil), ("eye(3, k=X)", nil),
            ("eye(3, k=M)", nil), ("delete([1, 2], [nan])", "wrong-argument"),
            ("delete([1, 2], 1e300)", "wrong-argument"), ("delete([1, 2], 5)", "index-out-of-range"),
            ("array([1]) & X", "wrong-type"), ("std([1, 2], ddof=M)", nil), ("zeros((3, 2))[::2**62]", nil),
            ("X in range(5), M in range(5)", nil), ("interp(nan, [1], [1]), interp(1, [nan], [1])", nil),
            ("plot([1, 2], [inf, 1], '|')", nil),
            ("plot([1, 2], [1e19, 0], '|')", nil), ("in_unit(3*mV, mV, precision=X)", "wrong-argument"),
        ] as [(String, String?)])
    func numbersAtTheEdgeStopNothing(lines: String, id: String?) {
        #expect(refusal(lines) == id)
    }

    @Test(
        arguments: [
            "a = lambda x=a: x", "a = [a].append", "a = (lambda x: lambda: x)(a)", "a = slice(a)", "a = iter([a])",
            "a = {1: a}",
            "a = {(lambda x=a: x)}", "a = {(lambda x=a: x)}.add",
        ])
    func longChainsAreFreedWithoutDepth(line: String) {
        #expect(failure("a = 0\nfor i in range(100000): \(line)\na = 1") == nil)
    }

    @Test func blocksOnOneLineAreRefusedWithoutReadingThem() {
        let error = failure(String(repeating: "if 1: ", count: 20000) + "pass")
        #expect(error?.message == "this begins a block of its own, so it has to stand on a line of its own")
        #expect(error?.location?.range == 6..<8)
    }

    @Test func memoryIsAskedForWhereMuchIsMade() {
        let script = "from brian2 import *\nx = [ones(10**6) for i in range(20)]"
        #expect(failure(script) { $0.limits.memoryBytes = 1 }?.id == "memory-limit")
    }

    @Test func memoryIsAskedForDuringASimulation() throws {
        let before = try run("from brian2 import *\nG = NeuronGroup(1, 'v : 1')") { $0.isPart = true }
        let during = try run("run(10**5*second)") {
            $0.isPart = true
            $0.continuing = before.run
            $0.limits.memoryBytes = 1
        }
        #expect(during.run.interruption?.id == "memory-limit")
    }

    @Test func groupsThatNoMachineHoldsAreRefused() {
        // Two terabytes.
        let error = failure(
            "from brian2 import *\nG = NeuronGroup(2*10**9, ''.join('v%d : 1\\n' % i for i in range(125)))")
        #expect(error?.id == "too-large")
        #expect(error?.location?.text == "2*10**9")
    }

    @Test(
        arguments: [
            ("a = []\na.append(a)\na.append(a)\nprint(a)", "[[...], [...]]"),
            ("a = {}\na[1] = a\nprint(a)", "{1: {...}}"), ("a = [1]\nprint([a, a])", "[[1], [1]]"),
            (
                "print(range(0, 9223372036854775807, 2**62), range(0, 5, 2))",
                "range(0, 9223372036854775807, 4611686018427387904) range(0, 5, 2)"
            ),
        ])
    func containersAreWrittenWithoutEnd(lines: String, expected: String) throws {
        #expect(try output(lines) == expected)
    }

    @Test func sharedListsAreCutOff() {
        #expect(failure("a = 'x'*10000\nfor i in range(40): a = [a, a]\nb = len(repr(a))") == nil)
    }

    @Test(
        arguments: [
            ("diff([1, 2, 3], n=10**9)", "[]"), ("percentile([3, 1, 2], [0, 50, 100]*10000)[:3]", "[1. 2. 3.]"),
            ("('ab'*1000 + 'c').find('ab'*500 + 'c')", "1000"), ("'abcabd'.find('abd'), 'aaa'.find('', 2)", "3 2"),
            ("'aXbXc'.split('X'), 'äöä'.replace('ö', 'x'), 'aaaa'.count('aa')", "['a', 'b', 'c'] äxä 2"),
            ("'abc'.find('a', X), 'abcab'.find('a', -2)", "-1 3"),
        ])
    func longWorkIsShort(expressions: String, expected: String) throws {
        #expect(try output("from brian2 import *\nX = 9223372036854775807\nprint(\(expressions))") == expected)
    }

    @Test(arguments: ["convolve(ones(10**5), ones(10**5))", "dot(ones((2000, 2000)), ones((2000, 2000)))"])
    func longWorkCanBeStopped(expression: String) throws {
        let outcome = try run("from brian2 import *\n\(expression)\nafter = 1") { $0.stopRequests = { 1 } }
        #expect(outcome.run.interruption?.id == "interrupted")
        #expect(outcome.run.quantity("after") == nil)
    }

    @Test func subexpressionsThatDoubleAreLimited() {
        let lines = (0..<40).map { "a\($0) = a\($0 + 1) + a\($0 + 1) : 1" } + ["a40 : 1"]
        let model = (["dv/dt = a0/ms : 1"] + lines).joined(separator: "\n")
        let error = failure("from brian2 import *\nG = NeuronGroup(1, '''\(model)''')\nrun(1*ms)")
        #expect(error?.id == "too-large")
        #expect(error?.location != nil)
    }
}
