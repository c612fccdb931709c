import Expressions
import ModelEquations
import Testing
import Units

@testable import Simulation

struct ConnectGeneratorTests {
    /// What Brian2 makes of the same text, in its order.
    @Test(arguments: [
        ("k for k in range(i-1, i+2) if k >= 0 and k < N_post", "0>0 0>1 1>0 1>1 1>2 2>1 2>2 2>3 3>2 3>3 4>3"),
        ("k for k in range(3, 3)", ""),
        ("k for k in range(i-5)", ""),
        ("k for k in range(2)", "0>0 0>1 1>0 1>1 2>0 2>1 3>0 3>1 4>0 4>1 5>0 5>1"),
        ("i+(-1)**k for k in range(2) if i>0 and i<N_pre-3", "1>2 1>0 2>3 2>1"),
        ("k for k in range(3, 0, -2) if i == 1", "1>3 1>1"),
        ("i if i<4", "0>0 1>1 2>2 3>3"),
        ("k for k in sample(0, 4, 2, size=2) if i < 2", "0>0 0>2 1>0 1>2"),
        ("k for k in sample(N_post, p=1) if i == 3", "3>0 3>1 3>2 3>3"),
        ("k for k in sample(N_post, p=0)", ""),
        ("int(x_pre) for m in range(2) if x_pre < 2", "0>0 0>0 1>1 1>1"),
        ("k for k in range(N_post) if j > i", "0>1 0>2 0>3 1>2 1>3 2>3"),
        ("k for k in range(N_post) if x_post > x_pre + 11", "0>2 0>3 1>3"),
        ("2*k for k in range(two) if i == 0", "0>0 0>2"),
    ])
    func targetsAreThoseOfBrian2(generator: String, expected: String) throws {
        let synapses = try smallSynapses()
        let two = Namespace.Entry.constant(Quantity(2), type: .integer)
        try synapses.connect(j: SourceFragment(generator), namespace: Namespace(["two": two]))
        #expect(pairs(synapses) == expected)
    }

    @Test(arguments: [
        ("i", "0>0 1>1 2>2 3>3"), ("k for k in range(i-1, i+2) if i != k", "0>1 1>0 1>2 2>1 2>3 3>2 4>3"),
        ("k for k in range(i-1, i+2) if j != i", "0>1 1>0 1>2 2>1 2>3 3>2 4>3"),
        ("k for k in sample(N_post, size=9) if i == 0", "0>0 0>1 0>2 0>3"), ("k for k in sample(N_post, size=i-9)", ""),
        ("1000000*k*k*k for k in range(1000) if i == 0", "0>0"),
    ])
    func whatIsOutOfRangeCanBeLeftOut(generator: String, expected: String) throws {
        let synapses = try smallSynapses()
        try synapses.connect(j: SourceFragment(generator), skipIfInvalid: true)
        #expect(pairs(synapses) == expected)
    }

    /// With `i=` the generator names presynaptic neurons, and goes through the postsynaptic ones.
    @Test(arguments: [
        ("j", "0>0 1>1 2>2 3>3"), ("k for k in range(j, 6, 2)", "0>0 2>0 4>0 1>1 3>1 5>1 2>2 4>2 3>3 5>3"),
        ("5 - j if x_post > 11", "3>2 2>3"),
    ])
    func sourcesCanBeGeneratedToo(generator: String, expected: String) throws {
        let synapses = try smallSynapses()
        try synapses.connect(i: SourceFragment(generator))
        #expect(pairs(synapses) == expected)
    }

    @Test func eachTargetCanHaveSeveralSynapses() throws {
        let synapses = try smallSynapses()
        try synapses.connect(j: "2*k for k in range(2) if i < 1", n: "k+1")
        #expect(pairs(synapses) == "0>0 0>2 0>2")
    }

    private func isPlausible(_ count: Int, _ mean: Double, _ variance: Double) -> Bool {
        (Double(count) - mean).magnitude < 5 * variance.squareRoot()
    }

    @Test func aSampleByProbabilityTakesThatPart() throws {
        let synapses = try largeSynapses(200, 500)
        try synapses.connect(j: "k for k in sample(100, N_post, 2, p=0.1)", random: RandomSource(seed: 1))
        #expect(isPlausible(synapses.count, 200 * 200 * 0.1, 200 * 200 * 0.1 * 0.9))
        #expect(synapses.j.allSatisfy { $0 >= 100 && $0 % 2 == 0 })
        let numbers = zip(synapses.i, synapses.j).map { $0 * 500 + $1 }
        #expect(zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 })
    }

    /// For a large part of the range and for a small one, which are drawn in different ways.
    @Test(arguments: [3, 40])
    func aSampleOfASizeHasDifferentNeuronsEachOneEquallyOften(size: Int) throws {
        let synapses = try largeSynapses(2000, 100)
        let text = "k for k in sample(N_post, size=\(size))"
        try synapses.connect(j: SourceFragment(text), random: RandomSource(seed: 1))
        #expect(try Set(synapses.values(of: "N_outgoing").values) == [Double(size)])
        let numbers = zip(synapses.i, synapses.j).map { $0 * 100 + $1 }
        #expect(zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 })
        var incoming = [Int](repeating: 0, count: 100)
        for neuron in synapses.j { incoming[neuron] += 1 }
        let share = Double(size) / 100
        // 6 rather than 5 standard deviations, since there are a hundred of these claims.
        let bound = 6 * (2000 * share * (1 - share)).squareRoot()
        #expect(incoming.allSatisfy { (Double($0) - 2000 * share).magnitude < bound })
    }

    @Test func theSizeOfASampleCanDependOnTheNeuron() throws {
        let synapses = try largeSynapses(5, 20)
        try synapses.connect(j: "k for k in sample(N_post, size=i//2)", random: RandomSource(seed: 1))
        #expect(synapses.i == [2, 3, 4, 4])
    }

    @Test func randomNumbersInTheConditionAreThoseOfTheCandidate() throws {
        let synapses = try largeSynapses(100, 100)
        try synapses.connect(j: "k for k in range(N_post) if rand() < 0.2", random: RandomSource(seed: 6))
        #expect(isPlausible(synapses.count, 2000, 10_000 * 0.2 * 0.8))
        #expect(Set(try synapses.values(of: "N_outgoing").values).count > 5)
    }

    // MARK: - Bad input

    private func refusal(_ generator: SourceFragment, skipIfInvalid: Bool = false) throws -> Diagnostic? {
        let synapses = try smallSynapses(Equations("w : 1"))
        let error = #expect(throws: Diagnostic.self) {
            try synapses.connect(j: generator, skipIfInvalid: skipIfInvalid)
        }
        #expect(synapses.count == 0)
        return error
    }

    @Test func aTargetOutOfRangeIsRefusedUnlessItIsToBeSkipped() throws {
        let error = try refusal("k + 1 for k in range(i, i+2)")
        #expect(error?.message == "there is no postsynaptic neuron 4, which i = 2 would be connected to")
        #expect(error?.expected == "j from 0 to 3")
        #expect(error?.found == "j = 4")
        #expect(
            error?.advice == "leave such pairs out with skip_if_invalid=True, or with a condition behind an if")
        #expect(error?.location?.text == "k + 1")
        #expect(try refusal("-1")?.found == "j = -1")
        #expect(try refusal("i")?.message == "there is no postsynaptic neuron 4, which i = 4 would be connected to")
        #expect(try refusal("k for k in range(9) if x_post > 3")?.found == "j = 4")
        let synapses = try smallSynapses()
        let mirrored = #expect(throws: Diagnostic.self) { try synapses.connect(i: "2*j") }
        #expect(mirrored?.message == "there is no presynaptic neuron 6, which j = 3 would be connected to")
    }

    @Test func aTargetIsAWholeNumber() throws {
        let error = try refusal("k*1.5 for k in range(2)", skipIfInvalid: true)
        #expect(error?.message == "j has to be a whole number, but it is 1.5 for i = 0")
        #expect(try refusal("v_pre")?.message == "j has to be a pure number, but it is in V")
    }

    @Test(arguments: [
        ("k for k in sample(N_post, size=-2)", "a sample cannot have -2 elements for i = 0", "-2"),
        ("k for k in sample(N_post, size=i+3)", "a sample of 5 cannot be taken from 4 for i = 2", "i+3"),
        ("k for k in range(0, 4, i)", "a range with steps of 0 has no end for i = 0", "i"),
        ("k for k in range(N_post/2)", "high of range has to be a whole number", "N_post/2"),
        (
            "k for k in range(10**12)", "high of range has to be a whole number, but it is 1000000000000 for i = 0",
            "10**12"
        ),
        (
            "k for k in range(j)",
            "high of range cannot depend on the postsynaptic neuron, which is what is to be found", "j"
        ),
        (
            "k for k in sample(N_post, p=x_post/20)",
            "p of sample cannot depend on the postsynaptic neuron, which is what is to be found", "x_post/20"
        ),
        ("j for k in range(2)", "j cannot depend on the postsynaptic neuron, which is what is to be found", "j"),
        ("k for k in range(4) if k", "what follows if has to be a condition, but k is a pure number", "k"),
        ("k for k in range(4) if k < w", "w belongs to the synapses, which are only being made", "w"),
        ("k for k in range(4) if foo > 3", "foo is not known here", "foo"),
        ("k for k in range(4) for m in range(2)", "the neurons to connect to come from a single for", "m"),
        ("k for k, m in range(4)", "a single name goes through a range", "k, m"),
        ("i for i in range(4)", "i has a meaning already, and cannot go through a range as well", "i"),
        ("w for w in range(4)", "w has a meaning already, and cannot go through a range as well", "w"),
        ("k for k in [1, 2]", "the numbers come from a range or a sample", "[1, 2]"),
        ("k for k in arange(3)", "the numbers come from a range or a sample", "arange(3)"),
        ("k for k in range()", "range takes one to three numbers", "range()"),
        ("k for k in range(4, p=1)", "range takes no argument of this form", "1"),
        ("k for k in sample(4)", "sample takes either a probability or a size", "sample(4)"),
        ("k for k in sample(4, p=1, size=2)", "sample takes either a probability or a size", "sample(4, p=1, size=2)"),
        ("k for k in range(4) if i > 3 if k > 0", "a second if cannot follow the first", "k > 0"),
    ])
    func whatDoesNotFitIsPointedAt(generator: String, message: String, place: String) throws {
        let error = try refusal(SourceFragment(generator))
        #expect(error?.message == message)
        #expect(error?.location?.text == place)
    }
}
