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
}
