import Expressions
import ModelEquations
import Testing
import Units

@testable import Simulation

/// The pairs that synapses connect, as text that can be compared: `0>1 2>0`.
func pairs(_ synapses: Synapses) -> String {
    zip(synapses.i, synapses.j).map { "\($0)>\($1)" }.joined(separator: " ")
}

/// Two groups of 6 and 4 neurons with `x = i` and `x = 10 + i`.
func smallSynapses(_ model: Equations? = nil) throws -> Synapses {
    let source = try NeuronGroup(6, Equations("x : 1\nv : volt"))
    let target = try NeuronGroup(4, Equations("x : 1\ny : 1"))
    try source.set("x", to: "i")
    try target.set("x", to: "10 + i")
    return try Synapses(source, target, model)
}

func largeSynapses(_ sources: Int, _ targets: Int) throws -> Synapses {
    try Synapses(NeuronGroup(sources, Equations("x : 1")), NeuronGroup(targets, Equations("y : 1")))
}

struct ConnectConditionTests {
    /// Brian2's pairs in Brian2's order.
    @Test(arguments: [
        ("i == j", "0>0 1>1 2>2 3>3"),
        ("abs(i-j) < 2 and i > 2", "3>2 3>3 4>3"),
        ("i < N_pre - 5 or j > 3 + i", "0>0 0>1 0>2 0>3"),
        ("x_pre + 10 > x_post + 3", "4>0 5>0 5>1"),
        ("x_pre > x - 10 + 4", "5>0"),
        ("y_post > x_pre", ""),
        ("i == 5", "5>0 5>1 5>2 5>3"),
        ("False", ""),
        ("i == five", "5>0 5>1 5>2 5>3"),
    ])
    func pairsForWhichTheConditionHoldsAreConnected(condition: String, expected: String) throws {
        let synapses = try smallSynapses()
        try synapses.connect(condition: SourceFragment(condition), namespace: ["five": Quantity(5)])
        #expect(pairs(synapses) == expected)
    }

    @Test func aConditionHoldsForAllPairsAcrossBlocks() throws {
        let synapses = try largeSynapses(150, 170)
        try synapses.connect(condition: "i != j")
        #expect(synapses.count == 150 * 170 - 150)
        #expect(zip(synapses.i, synapses.j).allSatisfy { $0 != $1 })
        #expect(Set(zip(synapses.i, synapses.j).map { $0 * 170 + $1 }).count == synapses.count)
    }

    @Test func aPairCanHaveSeveralSynapses() throws {
        let synapses = try smallSynapses()
        try synapses.connect(condition: "i == j", n: 2)
        #expect(pairs(synapses) == "0>0 0>0 1>1 1>1 2>2 2>2 3>3 3>3")
        let others = try smallSynapses()
        try others.connect(condition: "i < 2", n: "j")
        #expect(pairs(others) == "0>1 0>2 0>2 0>3 0>3 0>3 1>1 1>2 1>2 1>3 1>3 1>3")
        try others.connect(n: 0)
        #expect(others.count == 12)
    }

    @Test func callsAddUpAndNeuronsCountTheirSynapses() throws {
        let synapses = try smallSynapses(Equations("w : 1"))
        try synapses.connect(condition: "i == 2 and j == 1")
        try synapses.set("w", to: 7)
        try synapses.connect(condition: "i == 2 and j > 1")
        #expect(pairs(synapses) == "2>1 2>2 2>3")
        #expect(try synapses.values(of: "w").values == [7, 0, 0])
        #expect(try synapses.values(of: "N_outgoing").values == [3, 3, 3])
        #expect(try synapses.values(of: "N_incoming").values == [1, 1, 1])
    }

    @Test func pairsOfListsAreConnectedAsOftenAsIsAsked() throws {
        let synapses = try smallSynapses()
        try synapses.connect(i: [3, 0], j: [1], n: 2)
        #expect(pairs(synapses) == "3>1 3>1 0>1 0>1")
    }

    /// Counts lie within five standard deviations, which fails less than once in a million.
    private func isPlausible(_ count: Int, of trials: Int, _ probability: Double) -> Bool {
        let mean = Double(trials) * probability
        return (Double(count) - mean).magnitude < 5 * (mean * (1 - probability)).squareRoot()
    }

    @Test(arguments: [0.001, 0.02, 0.5, 0.97])
    func aCommonProbabilityConnectsThatPartOfThePairs(probability: Double) throws {
        let synapses = try largeSynapses(400, 300)
        try synapses.connect(p: .number(probability), random: RandomSource(seed: 1))
        #expect(isPlausible(synapses.count, of: 120_000, probability))
        let numbers = zip(synapses.i, synapses.j).map { $0 * 300 + $1 }
        #expect(zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 })
        let firstHalf = synapses.i.count { $0 < 200 }
        #expect(isPlausible(firstHalf, of: 60_000, probability))
        #expect(isPlausible(synapses.j.count { $0 % 3 == 0 }, of: 40_000, probability))
    }

    /// The distances between drawn pairs are geometric: their variance is (1 - p)/p^2, not that of a regular pattern.
    @Test func pairsAreDrawnIndependently() throws {
        let synapses = try largeSynapses(1000, 1000)
        try synapses.connect(p: 0.05, random: RandomSource(seed: 3))
        let numbers = zip(synapses.i, synapses.j).map { Double($0 * 1000 + $1) }
        let gaps = zip(numbers.dropFirst(), numbers).map { $0 - $1 }
        let mean = gaps.reduce(0, +) / Double(gaps.count)
        let variance = gaps.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(gaps.count)
        let expected = (1 - 0.05) / (0.05 * 0.05)
        // The fourth central moment of a geometric number is near 9 times the square of its variance.
        #expect((variance - expected).magnitude < 5 * expected * (8 / Double(gaps.count)).squareRoot())
    }

    @Test func aProbabilityCanDependOnThePresynapticNeuron() throws {
        let synapses = try largeSynapses(4, 50_000)
        try synapses.connect(p: "i/3.0", random: RandomSource(seed: 2))
        let outgoing = (0..<4).map { neuron in synapses.i.count { $0 == neuron } }
        #expect(outgoing[0] == 0)
        #expect(isPlausible(outgoing[1], of: 50_000, 1 / 3.0))
        #expect(isPlausible(outgoing[2], of: 50_000, 2 / 3.0))
        #expect(outgoing[3] == 50_000)
    }

    @Test func aProbabilityCanDependOnBothNeurons() throws {
        let synapses = try largeSynapses(400, 400)
        try synapses.connect(p: "0.5*exp(-(i-j)**2/2.0)", random: RandomSource(seed: 2))
        for (distance, trials) in [(0, 400), (1, 399), (2, 398)] {
            let count = zip(synapses.i, synapses.j).count { $0 - $1 == distance }
            #expect(isPlausible(count, of: trials, 0.5 * exponential(-Double(distance * distance) / 2)))
        }
    }

    @Test func aConditionAndAProbabilityBothHaveToAllowAPair() throws {
        let synapses = try largeSynapses(300, 300)
        try synapses.connect(condition: "i != j and j < 100", p: 0.1, random: RandomSource(seed: 5))
        #expect(isPlausible(synapses.count, of: 300 * 100 - 100, 0.1))
        #expect(zip(synapses.i, synapses.j).allSatisfy { $0 != $1 && $1 < 100 })
        let depending = try largeSynapses(300, 300)
        try depending.connect(condition: "i < 100", p: "0.2*(j < 50)", random: RandomSource(seed: 5))
        #expect(isPlausible(depending.count, of: 100 * 50, 0.2))
    }

    @Test func pairsOfListsCanBeConnectedWithAProbability() throws {
        let synapses = try largeSynapses(10_000, 2)
        try synapses.connect(i: Array(0..<10_000), j: [1], p: 0.3, random: RandomSource(seed: 4))
        #expect(isPlausible(synapses.count, of: 10_000, 0.3))
    }

    @Test(arguments: ["", "i != j", "rand() < 0.5"], [0.03, 1] as [PairNumber] + ["0.1*(i < j)", "i/200.0"])
    func theSameSeedGivesTheSameSynapses(condition: String, p: PairNumber) throws {
        func connected(seed: UInt32) throws -> String {
            let synapses = try largeSynapses(200, 100)
            let condition = condition.isEmpty ? nil : SourceFragment(condition)
            try synapses.connect(condition: condition, p: p, random: RandomSource(seed: seed))
            return pairs(synapses)
        }
        #expect(try connected(seed: 8) == connected(seed: 8))
        let isRandom = condition.contains("rand") || p != 1
        #expect(try isRandom == (connected(seed: 8) != connected(seed: 9)))
    }

    @Test func twoCallsWithOneSourceOfRandomNumbersDiffer() throws {
        let random = RandomSource(seed: 1)
        let (first, second) = (try largeSynapses(100, 100), try largeSynapses(100, 100))
        try first.connect(p: 0.1, random: random)
        try second.connect(p: 0.1, random: random)
        #expect(pairs(first) != pairs(second))
    }

    /// As in Brian: a probability that declines with distance may begin above 1.
    @Test func whatAnExpressionGivesBeyondZeroAndOneCountsAsTheNearerOfBoth() throws {
        let byRow = try smallSynapses()
        try byRow.connect(p: "2 - i")
        #expect(Set(byRow.i) == [0, 1])
        #expect(byRow.count == 2 * byRow.target.count)
        let byPair = try smallSynapses()
        try byPair.connect(condition: "i == 2", p: "2*j - 1")
        #expect(byPair.j == Array(1..<byPair.target.count))
    }

    // MARK: - Bad input

    private func refusal(_ condition: SourceFragment?, p: PairNumber = 1, n: PairNumber = 1) throws -> Diagnostic? {
        let synapses = try smallSynapses(Equations("w : 1"))
        let error = #expect(throws: Diagnostic.self) { try synapses.connect(condition: condition, p: p, n: n) }
        #expect(synapses.count == 0)
        return error
    }

    @Test func anUnknownNameIsPointedAt() throws {
        let error = try refusal("x_per > 2")
        #expect(error?.message == "x_per is not known here")
        #expect(error?.advice == "did you mean x_pre?")
        #expect(error?.location?.text == "x_per")
        #expect(try refusal(nil, p: "foo*0.1")?.message == "foo is not known here")
        #expect(try refusal(nil, n: "foo")?.message == "foo is not known here")
    }

    @Test func aConditionIsTrueOrFalse() throws {
        let error = try refusal("i - j")
        #expect(error?.message == "the rule that connects a pair has to be a condition, but i - j is a pure number")
        #expect(error?.location?.text == "i - j")
        #expect(try refusal("v_pre > 3")?.id == "dimension-mismatch")
    }

    @Test func aGeneratorIsNoCondition() throws {
        let error = try refusal("k for k in range(2)")
        #expect(error?.message == "this says which neurons to connect to, and is no condition")
        #expect(error?.advice == "write connect(j='k for k in range(2)')")
        #expect(try refusal("i <")?.id == "syntax")
    }

    @Test func whatBelongsToSynapsesDoesNotExistYet() throws {
        let weight = try refusal("w > 0")
        #expect(weight?.message == "w belongs to the synapses, which are only being made")
        let number = try refusal("i < N/2")
        #expect(number?.message == "N is the number of synapses here, which are only being made")
        #expect(number?.advice == "N_pre and N_post are the numbers of neurons")
        #expect(number?.location?.text == "N")
        #expect(try refusal("N_incoming < 2")?.id == "synapse-variable-in-connect")
    }

    @Test func aProbabilityLiesBetweenZeroAndOne() throws {
        let common = try refusal(nil, p: 1.5)
        #expect(common?.message == "a probability lies between 0 and 1, but p is 1.5")
        #expect(try refusal("i != j", p: -0.1)?.found == "-0.1")
        #expect(try refusal(nil, p: .number(.nan))?.id == "probability-out-of-range")
        #expect(try refusal(nil, p: "2*0.7")?.message == "a probability lies between 0 and 1, but p is 1.4")
        let volts = try refusal(nil, p: "0.1*volt")
        #expect(volts?.message == "p has to be a pure number, but it is in V")
        let list = try smallSynapses()
        #expect(throws: Diagnostic.self) { try list.connect(i: [0], j: [0], p: 2) }
    }

    @Test func aNumberOfSynapsesIsWholeAndNotNegative() throws {
        #expect(try refusal(nil, n: -1)?.message == "the number of synapses of a pair cannot be -1")
        #expect(try refusal(nil, n: 0.5)?.found == "n = 0.5")
        let pair = try refusal("i == 2", n: "j - 1")
        #expect(pair?.message == "the number of synapses of a pair cannot be -1 for i = 2 and j = 0")
        #expect(pair?.expected == "a whole number that is not negative")
        let list = try smallSynapses()
        #expect(throws: Diagnostic.self) { try list.connect(i: 0, j: 0, n: -2) }
    }

    @Test func moreSynapsesThanCanBeNumberedAreRefusedAtOnce() throws {
        let synapses = try largeSynapses(100_000, 100_000)
        let error = #expect(throws: Diagnostic.self) { try synapses.connect() }
        #expect(error?.message == "a Synapses object can have at most 2147483647 synapses")
        try synapses.connect(p: 1e-9, random: RandomSource(seed: 1))
        #expect(isPlausible(synapses.count, of: 10_000_000_000, 1e-9))
    }
}
