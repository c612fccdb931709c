import BrianScript
import Testing

/// Numbers that do not fit where they are put are errors, not other numbers.
@Suite struct ExactnessTests {
    private static let start =
        "from brian2 import *\nimport numpy as np\nimport random\nX = 9223372036854775807\nM = -X - 1\n"

    private func refusal(_ lines: String) -> String? { failure(ExactnessTests.start + lines)?.id.rawValue }

    @Test(
        arguments: [
            "array([X])", "array([2**53 + 1, 0])", "array([2**52, 1])*8", "array([2**40])**2", "sum([X, 1])",
            "prod([2**40, 2**40])", "cumsum([2**53, 1])", "arange(X - 3, X, 1)", "np.int64(1e300)",
            "array([1.0, 1e300]).astype(int)", "np.take([1, 2], [X])", "abs(M)", "square(array([2**40]))",
            "x = array([1])\nx[0] = 1e300", "round(X, -1)", "dot([2**40, 1], [2**40, 1])",
        ])
    func integersThatDoNotFitAreRefused(lines: String) {
        #expect(refusal(lines) == "overflow")
    }

    @Test(
        arguments: [
            "x = array([1, 2])\nx[0] = nan", "array([1.0, nan]).astype(int)", "np.int32(nan)",
            "x = array([1, 2])\nx[:] = inf",
        ])
    func whatIsNoIntegerIsRefusedAmongIntegers(lines: String) {
        #expect(refusal(lines) == "wrong-type")
    }

    @Test(
        arguments: [
            ("abs(-9007199254740993)", "9007199254740993"),
            ("'%d' % 9007199254740993, '%d' % X", "9007199254740993 9223372036854775807"),
            ("{2**53: 1, 2**53 + 1: 2}", "{9007199254740992: 1, 9007199254740993: 2}"),
            (
                "round(9007199254740993, -1), round(25, -1), round(35, -1), round(-26, -1), round(M, -30)",
                "9007199254740990 20 40 -30 0"
            ),
            ("2**53 + 1 in [2**53], [2**53 + 1] == [2**53]", "False False"),
            (
                "len(range(M, M + 5)), 4 in range(0, 10, 2), 3 in range(0, 10, 2), 9 in range(10, 0, -1)",
                "5 True False True"
            ),
            ("{1: 2}[1.0], {1.5: 3}[1.5], {True: 4}[1]", "2 3 4"),
            ("{nan: 1, nan: 2}, nan in [nan], nan == nan", "{nan: 2} True False"),
        ])
    func numbersAreExact(expressions: String, expected: String) throws {
        let start = "nan = float('nan')\nX = 9223372036854775807\nM = -X - 1\n"
        #expect(try output("\(start)print(\(expressions))") == expected)
    }

    @Test(
        arguments: [
            "array([1]) << -1", "repeat([1, 2], 1.5)", "np.random.choice([1, 2], p=[2, 3])",
            "np.random.choice([1, 2], p=[-1, 2])", "np.random.choice([1, 2], p=[nan, 1])", "np.random.normal(0, -1)",
            "np.random.exponential(-1)", "histogram([1, nan, 3])", "histogram([1, 2, 3], range=(3, 1))",
            "histogram([1, 2], range=(nan, 1))", "histogram([1, 2], bins=[0, nan, 2])", "diff([1, 2], n=-1)",
        ])
    func argumentsOutOfTheirRangeAreRefused(lines: String) {
        #expect(refusal(lines) == "wrong-argument")
    }

    @Test(
        arguments: [
            ("G.m = 1e300", "not-whole"), ("G.m = '0//0'", "not-whole"), ("G.m = 'int(1/0)'", "not-whole"),
            ("G.m = nan", "not-whole"), ("P = PoissonGroup(2, nan*Hz)", "invalid-rate"),
            ("P = PoissonGroup(2, [1, nan]*Hz)", "invalid-rate"),
            ("S.connect(j='k for k in sample(N_post, p=2)')", "probability-out-of-range"),
            ("S.connect(j='k for k in sample(N_post, p=i/0 - i/0)')", "probability-out-of-range"),
        ])
    func valuesOfAModelAreNumbers(lines: String, id: String) {
        #expect(refusal("G = NeuronGroup(2, 'm : integer')\nS = Synapses(G, G)\n\(lines)") == id)
    }

    @Test func aValueThatIsRefusedLeavesTheOldOne() throws {
        let script = """
            from brian2 import *
            G = NeuronGroup(2, 'k : integer')
            G.k = '3*i'
            """
        let first = try run(script) { $0.isPart = true }
        let second = try run("G.k = '0//0'") {
            $0.isPart = true
            $0.continuing = first.run
        }
        #expect(second.run.interruption?.id == "not-whole")
        let third = try run("print(G.k[:])") { $0.continuing = second.run }
        #expect(third.output == "[0 3]\n")
    }

    @Test(
        arguments: [
            ("reshape(arange(6), (2**62, 4))", "this would have more elements than can be counted"),
            ("f'{1:>999999999}'", ">999999999 asks for more than 10000 characters"),
            ("'%d' % 1e300", "1e+300 does not fit an integer of 64 bits, as %d needs it"),
            ("random.randint(M, X)", "so many integers cannot be chosen from"),
            ("{([1],): 1}", "this tuple holds a list, which can change, and so cannot be a key"),
            ("{[1]: 1}", "a list can change and so cannot be a key"),
            ("np.random.exponential(-1)", "exponential() needs numbers that are not negative"),
            ("stack([])", "stack() of nothing"),
        ])
    func messagesNameWhatIsWrong(expression: String, message: String) {
        #expect(failure(ExactnessTests.start + expression)?.message == message)
    }

    @Test func listsThatHoldThemselvesAreNoFunctions() {
        let error = failure("a = []\na.append(a)\nb = []\nb.append(b)\na == a\na == b")
        #expect(error?.message == "the values that are compared lie more than 1000 deep inside each other")
        #expect(error?.location?.text == "a == b")
    }
}
