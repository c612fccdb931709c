import Expressions
import ModelEquations
import Testing
import Units

@testable import Simulation

struct ConnectionTests {
    private let source: SpikeGeneratorGroup
    private let target: NeuronGroup

    init() throws {
        source = try SpikeGeneratorGroup(2, indices: [0, 1], times: [1, 2] * .ms)
        target = try NeuronGroup(2, Equations("Va : volt\nVb : volt"))
    }

    @Test func aSpikeAddsTheWeightToTheState() throws {
        let connection = try Connection(source, target, "Vb")
        try connection.setWeight(3 * .mV, i: 0, j: 1)
        try connection.setWeight(9 * .mV, i: 1, j: 1)
        try connection.setWeight(6 * .mV, i: 1, j: 1)
        try Network(source, target, connection).run(3 * .ms)
        #expect(try target.values(of: "Vb").values[1] == 3e-3 + 6e-3)
        #expect(try target.values(of: "Va").values == [0, 0])
        #expect(connection.synapses.count == 2)
    }

    @Test func aWeightThatWasNotSetIsZero() throws {
        let connection = try Connection(source, target, "Va")
        try connection.setWeight(3 * .mV, i: 0, j: 1)
        #expect(try connection.weight(i: 0, j: 1) == 3 * .mV)
        #expect(try connection.weight(i: 1, j: 1) == 0 * .mV)
        #expect(throws: Diagnostic.self) { try connection.weight(i: 2, j: 0) }
    }

    @Test func withoutAStateTheFirstOneIsMeant() throws {
        #expect(try Connection(source, target).state == "Va")
    }

    @Test func aStateThatIsNotThereIsNamed() throws {
        let error = #expect(throws: Diagnostic.self) { try Connection(source, target, "Vc") }
        #expect(error?.message == "the model has no variable Vc")
    }

    @Test func aWeightHasTheUnitOfTheState() throws {
        let connection = try Connection(source, target, "Va")
        let error = #expect(throws: Diagnostic.self) { try connection.setWeight(3 * .ms, i: 0, j: 0) }
        #expect(error?.message == "a weight that is added to Va has to be in V, but it is in s")
        #expect(connection.synapses.count == 0)
    }

    @Test func aPairThatDoesNotExistIsRefused() throws {
        let connection = try Connection(source, target, "Va")
        let error = #expect(throws: Diagnostic.self) { try connection.setWeight(3 * .mV, i: 0, j: 2) }
        #expect(error?.message == "there is no postsynaptic neuron 2")
        #expect(error?.expected == "j from 0 to 1")
        #expect(throws: Diagnostic.self) { try connection.setWeights(.quantity(3 * .mV), i: [0, -1], j: [0]) }
        #expect(connection.synapses.count == 0)
    }

    @Test func partsOfTheMatrixAreSetAtOnce() throws {
        let connection = try Connection(source, target, "Va")
        try connection.setWeights(.quantity(2 * .mV), i: [0, 1], j: [1])
        try connection.setWeights(.array(QuantityArray([5e-3, 0], dimension: .voltage)), i: [1], j: [0, 1])
        let weights = try connection.weights(i: [0, 1], j: [0, 1])
        #expect(weights == QuantityArray([0, 2e-3, 5e-3, 0], shape: [2, 2], dimension: .voltage))
        #expect(connection.synapses.i == [0, 1, 1])
        #expect(connection.synapses.j == [1, 0, 1])
    }

    @Test func weightsThatAreSetBetweenRunsCount() throws {
        let connection = try Connection(source, target, "Va")
        try connection.setWeight(1 * .mV, i: 1, j: 0)
        let network = Network(source, target, connection)
        try network.run(1.5 * .ms)
        try connection.setWeight(2 * .mV, i: 1, j: 0)
        try connection.setWeight(4 * .mV, i: 1, j: 1)
        try connection.setWeight(9 * .mV, i: 0, j: 1)
        try network.run(1.5 * .ms)
        #expect(try target.values(of: "Va").values == [2e-3, 4e-3])
    }

    @Test func aDelayHoldsForAllConnectionsUnlessTheyHaveTheirOwn() throws {
        let connection = try Connection(source, target, "Va", delay: 1 * .ms, weight: .quantity(1 * .mV))
        try connection.setDelays(.quantity(0.5 * .ms), i: [0], j: [0, 1])
        try connection.setDelays(.uniform(3 * .ms, 4 * .ms), i: [1], j: [1])
        #expect(try connection.delay(i: 0, j: 1) == 0.5 * .ms)
        #expect(try connection.delay(i: 1, j: 0) == 1 * .ms)
        #expect(try (3e-3..<4e-3).contains(connection.delay(i: 1, j: 1).value))
        let monitor = try StateMonitor(target, ["Va"])
        try Network(source, target, connection, monitor).run(4 * .ms)
        let trace = try monitor.values(of: "Va")[0].values
        #expect(trace.indices.dropFirst().filter { trace[$0] != trace[$0 - 1] } == [16, 31])
        let error = #expect(throws: Diagnostic.self) { try connection.setDelays("-1*ms", i: [0], j: [0]) }
        #expect(error?.message == "a delay has to be a time that is not negative")
        #expect(throws: Diagnostic.self) { try connection.setDelays("1*mV", i: [0], j: [0]) }
        #expect(try connection.delay(i: 0, j: 0) == 0.5 * .ms)
    }

    @Test func aVariableOfTheSourceModulatesTheWeights() throws {
        let source = try NeuronGroup(2, Equations("u : 1"), threshold: "t < 1*ms")
        try source.set("u", to: "i + 1")
        let connection = try Connection(source, target, "Va", weight: .quantity(1 * .mV), modulation: "u")
        let network = Network(source, target, connection)
        try network.setTimeStep(1 * .ms)
        try network.run(2 * .ms)
        #expect(try target.values(of: "Va").values == [3e-3, 3e-3])
        let error = #expect(throws: Diagnostic.self) { try Connection(source, target, "Va", modulation: "v") }
        #expect(error?.message == "the model has no variable v")
        #expect(throws: Diagnostic.self) { try Connection(self.source, target, "Va", modulation: "v") }
    }

    @Test func aConnectionIsRestoredWithItsWeights() throws {
        let connection = try Connection(source, target, "Va")
        try connection.setWeight(1 * .mV, i: 1, j: 0)
        let network = Network(source, target, connection)
        network.store()
        try connection.setWeight(7 * .mV, i: 1, j: 0)
        try connection.setWeight(7 * .mV, i: 0, j: 0)
        try network.restore()
        #expect(try connection.weights(i: [0, 1], j: [0, 1]).values == [0, 0, 1e-3, 0])
        #expect(connection.synapses.count == 1)
    }
}
