import Expressions
import ModelEquations
import Testing
import Units

@testable import Simulation

struct ConnectionBuildingTests {
    private func connection(_ sources: Int = 3, _ targets: Int = 4) throws -> Connection {
        try Connection(
            NeuronGroup(sources, Equations("x : 1"), threshold: "x > 1"), NeuronGroup(targets, Equations("v : volt")))
    }

    private func weights(_ connection: Connection) throws -> [Double] {
        try connection.weights(i: Array(0..<connection.source.count), j: Array(0..<connection.target.count)).values
            .map { ($0 * 1e6).rounded() / 1e3 }
    }

    @Test func fullConnectsAllPairs() throws {
        let connection = try connection(2, 3)
        try connection.connectFull(weight: .quantity(2 * .mV))
        #expect(pairs(connection.synapses) == "0>0 0>1 0>2 1>0 1>1 1>2")
        #expect(try weights(connection) == [2, 2, 2, 2, 2, 2])
    }

    @Test func weightsCanBeAnExpressionOrAFunctionOfThePair() throws {
        let byExpression = try connection(2, 3)
        try byExpression.connectFull(weight: "(10*i + j)*unit", namespace: ["unit": 1 * .mV])
        #expect(try weights(byExpression) == [0, 1, 2, 10, 11, 12])
        let byFunction = try connection(2, 3)
        let weight = PairValue.rows { i, j in QuantityArray(j.map { Double(10 * i + $0) }) * .mV }
        try byFunction.connectFull(weight: weight)
        #expect(try weights(byFunction) == [0, 1, 2, 10, 11, 12])
        try byFunction.connectOneToOne(
            weight: .rows { i, _ in QuantityArray([Double(i) + 1]) * .mV }, target: 1..<3)
        #expect(try weights(byFunction) == [0, 1, 0, 10, 0, 2])
    }

    @Test func weightsCanBeAMatrixWhoseZerosConnectNothing() throws {
        let connection = try connection(2, 3)
        let matrix = QuantityArray([0, 1, 2, 3, 0, 0], shape: [2, 3]) * .mV
        try connection.connect(weights: matrix)
        #expect(pairs(connection.synapses) == "0>1 0>2 1>0")
        #expect(try weights(connection) == [0, 1, 2, 3, 0, 0])
        let error = #expect(throws: Diagnostic.self) { try connection.connect(weights: matrix, target: 1..<3) }
        #expect(error?.expected == "the shape 2 by 2")
        #expect(error?.found == "2 by 3")
    }

    @Test func oneToOneNeedsGroupsOfOneSize() throws {
        let square = try connection(3, 3)
        try square.connectOneToOne(weight: .quantity(2 * .mV))
        #expect(pairs(square.synapses) == "0>0 1>1 2>2")
        let error = #expect(throws: Diagnostic.self) { try connection(3, 4).connectOneToOne(weight: "1*mV") }
        #expect(error?.message == "one to one connects groups of the same size")
        #expect(error?.found == "4")
        let part = try connection(3, 4)
        try part.connectOneToOne(weight: .quantity(2 * .mV), target: 1..<4)
        #expect(pairs(part.synapses) == "0>1 1>2 2>3")
    }

    /// A block replaces what was in it and leaves the rest, with its weights and delays.
    @Test func aBlockIsReplaced() throws {
        let connection = try connection(3, 3)
        try connection.connectFull(weight: .quantity(1 * .mV))
        try connection.setWeight(5 * .mV, i: 2, j: 0)
        try connection.setDelays(.quantity(7 * .ms), i: [0], j: [0])
        try connection.connectOneToOne(
            weight: .quantity(2 * .mV), delay: .quantity(3 * .ms), source: 1..<3, target: 1..<3)
        #expect(try weights(connection) == [1, 1, 1, 1, 2, 0, 5, 0, 2])
        #expect(connection.synapses.count == 7)
        #expect(try connection.delay(i: 0, j: 0) == 7 * .ms)
        #expect(try connection.delay(i: 1, j: 1) == 3 * .ms)
        #expect(try connection.delay(i: 2, j: 0) == 0 * .ms)
    }

    @Test func randomConnectsEachPairWithTheProbability() throws {
        let connection = try connection(300, 400)
        try connection.connectRandom(p: 0.1, weight: "rand()*mV", random: RandomSource(seed: 1))
        let count = Double(connection.synapses.count)
        #expect((count - 12_000).magnitude < 5 * (120_000 * 0.1 * 0.9).squareRoot())
        let weights = try connection.synapses.values(of: "w").values
        #expect(weights.allSatisfy { (0..<1e-3).contains($0) })
        let mean = weights.reduce(0, +) / count
        #expect((mean - 5e-4).magnitude < 5 * 1e-3 / (12 * count).squareRoot())
        let same = try self.connection(300, 400)
        try same.connectRandom(p: 0.1, weight: "rand()*mV", random: RandomSource(seed: 1))
        #expect(try same.synapses.values(of: "w").values == weights)
        #expect(same.synapses.j == connection.synapses.j)
    }

    @Test func fixedGivesEachTargetTheSameNumber() throws {
        let connection = try connection(50, 40)
        try connection.connectRandom(
            p: 0.13, weight: .quantity(1 * .mV), fixed: true, random: RandomSource(seed: 1))
        #expect(Set(try connection.synapses.values(of: "N_incoming").values) == [6])
        #expect(connection.synapses.count == 240)
        let numbers = zip(connection.synapses.i, connection.synapses.j).map { $0 * 40 + $1 }
        #expect(zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 })
        #expect(Set(connection.synapses.i).count > 40)
    }

    @Test func aConnectionCanBeBuiltWhereItIsMade() throws {
        let source = try NeuronGroup(300, Equations("x : 1"), threshold: "x > 1")
        let target = try NeuronGroup(200, Equations("v : volt"))
        let few = try NeuronGroup(7, Equations("v : volt"))
        #expect(try Connection(source, few, "v", weight: .quantity(1 * .mV)).synapses.count == 2100)
        let sparse = try Connection(
            source, target, "v", weight: .quantity(1 * .mV), sparseness: 0.02, delays: .uniform(1 * .ms, 2 * .ms),
            random: RandomSource(seed: 1))
        #expect((Double(sparse.synapses.count) - 1200).magnitude < 5 * (1200 * 0.98).squareRoot())
        let delays = try sparse.synapses.values(of: "delay").values
        #expect(delays.allSatisfy { (1e-3..<2e-3).contains($0) })
        #expect(Set(delays).count > 1000)
    }

    @Test func whatDoesNotFitLeavesTheMatrixAsItWas() throws {
        let connection = try connection(2, 2)
        try connection.setWeight(1 * .mV, i: 0, j: 0)
        func refusal(_ build: () throws -> Void) throws -> Diagnostic? {
            let error = #expect(throws: Diagnostic.self) { try build() }
            #expect(try weights(connection) == [1, 0, 0, 0])
            return error
        }
        let unit = try refusal { try connection.connectFull(weight: 3) }
        #expect(unit?.message == "a weight that is added to v has to be in V, but it has no unit")
        let expression = try refusal { try connection.connectFull(weight: "i*ms") }
        #expect(expression?.location?.text == "i*ms")
        #expect(expression?.found == "s")
        let probability = try refusal { try connection.connectRandom(p: 2, weight: "1*mV") }
        #expect(probability?.message == "a probability lies between 0 and 1, but p is 2")
        let delay = try refusal { try connection.connectFull(weight: "1*mV", delay: .quantity(-1 * .ms)) }
        #expect(delay?.message == "a delay has to be a time that is not negative")
        let part = try refusal { try connection.connectFull(weight: "1*mV", source: 1..<3) }
        #expect(part?.message == "there is no presynaptic neuron 2")
        let row = try refusal { try connection.connectFull(weight: .rows { _, _ in QuantityArray([1, 2, 3]) * .mV }) }
        #expect(row?.expected == "2 values for i = 0")
        let number = try refusal { try connection.setWeights(.array([1, 2, 3] * .mV), i: [0, 1], j: [0, 1]) }
        #expect(number?.expected == "4 values")
        let unknown = try refusal { try connection.connectFull(weight: "k*mV") }
        #expect(unknown?.message == "k is not known here")
    }
}
