import Expressions
import ModelEquations
import Testing
import Units

@testable import Simulation

struct LinkedVariableTests {
    private func source(_ count: Int = 3) throws -> NeuronGroup {
        let group = try NeuronGroup(
            count, Equations("x : volt\nf : 1\ntwice = f*x*gain : volt\ng : volt (shared)"),
            namespace: ["gain": Quantity(2)])
        try group.set("x", to: "(i + 1)*volt")
        try group.set("f", to: "i")
        try group.set("g", to: .quantity(5 * .volt))
        return group
    }

    @Test func anElementIsLinkedToTheOneOfTheSameNumber() throws {
        let group = try NeuronGroup(3, Equations("v : volt (linked)"))
        let source = try source()
        try group.link("v", to: source, "x")
        #expect(try group.values(of: "v").values == [1, 2, 3])
        try source.set("x", to: .quantity(7 * .volt))
        #expect(try group.values(of: "v").values == [7, 7, 7])
    }

    @Test func anIndexSaysWhichElementIsMeant() throws {
        let group = try NeuronGroup(4, Equations("v : volt (linked)\nw : volt (linked)\nk : integer"))
        try group.link("v", to: source(), "x", index: .array([2, 0, 0, 1]))
        try group.link("w", to: source(), "x", index: .variable("k"))
        try group.set("k", to: "i//2")
        #expect(try group.values(of: "v").values == [3, 1, 1, 2])
        #expect(try group.values(of: "w").values == [1, 1, 2, 2])
    }

    @Test func oneElementAndASharedVariableGoWithAll() throws {
        let group = try NeuronGroup(4, Equations("v : volt (linked)\nw : volt (linked)"))
        try group.link("v", to: source(1), "x")
        try group.link("w", to: source(), "g")
        #expect(try group.values(of: "v").values == [1])
        #expect(try group.values(of: "w").values == [5])
    }

    /// The names of a subexpression and the constants of its group go with it, though the other group calls other things so.
    @Test func aSubexpressionIsReadAsItsOwnGroupReadsIt() throws {
        let group = try NeuronGroup(
            2, Equations("v : volt (linked)\nf : 1\nx : 1"), namespace: ["gain": Quantity(1000)])
        try group.set("f", to: 50)
        try group.link("v", to: source(), "twice", index: .array([2, 1]))
        #expect(try group.values(of: "v").values == [12, 4])
    }

    @Test func aPartIsNumberedFromZero() throws {
        let group = try NeuronGroup(2, Equations("v : volt (linked)\nw : volt (linked)"))
        let part = try Subgroup(source(5), 2..<4)
        try group.link("v", to: part, "x")
        try group.link("w", to: part, "x", index: .array([1, 1]))
        #expect(try group.values(of: "v").values == [3, 4])
        #expect(try group.values(of: "w").values == [4, 4])
        #expect(throws: Diagnostic.self) { try group.link("w", to: part, "x", index: .array([2, 0])) }
    }

    /// Each element takes the place of the next one: what it reads is what that was before the step, in whatever order they are updated.
    @Test func aGroupLinkedToItselfReadsWhatWasBeforeTheStep() throws {
        let count = 600
        let group = try NeuronGroup(
            count, Equations("dv/dt = (next - v)/(1*ms) : 1\nnext : 1 (linked)"), method: .euler)
        try group.link("next", to: group, "v", index: .array((0..<count).map { ($0 + 1) % count }))
        try group.set("v", to: "i")
        let network = Network(group)
        try network.setTimeStep(1 * .ms)
        try network.run(3 * .ms)
        #expect(try group.values(of: "v").values == (0..<count).map { Double(($0 + 3) % count) })
    }

    @Test func linksAreFollowedThroughOtherLinks() throws {
        let first = try NeuronGroup(3, Equations("v : volt (linked)"))
        try first.link("v", to: source(), "x", index: .array([2, 1, 0]))
        let second = try NeuronGroup(2, Equations("u : volt (linked)"))
        try second.link("u", to: first, "v", index: .array([0, 2]))
        #expect(try second.values(of: "u").values == [3, 1])
    }

    @Test func synapsesSeeWhatTheirNeuronsAreLinkedTo() throws {
        let neurons = try NeuronGroup(3, Equations("v : volt (linked)\ny : volt"), threshold: "t == 0*ms")
        try neurons.link("v", to: source(), "x", index: .array([2, 1, 0]))
        let synapses = try Synapses(neurons, neurons, onPre: "y_post += v_pre + v_post")
        try synapses.connect(condition: "i == 0")
        try Network(neurons, synapses).run(1 * .ms)
        #expect(try neurons.values(of: "y").values == [6, 5, 4])
    }

    @Test func exactIntegrationFollowsALinkedInput() throws {
        let input = try NeuronGroup(1, Equations("s : 1"))
        try input.set("s", to: 1)
        let group = try NeuronGroup(2, Equations("dv/dt = (s - v)/(2*ms) : 1\ns : 1 (linked)"), method: .exact)
        try group.link("s", to: input, "s")
        let network = Network(input, group)
        try network.run(1 * .ms)
        try input.set("s", to: -1)
        try network.run(1 * .ms)
        let decay = exponential(-0.5)
        for value in try group.values(of: "v").values {
            #expect(abs(value - ((1 - decay) * decay - (1 - decay))) < 1e-14)
        }
    }

    @Test func badLinksAreNamed() throws {
        let group = try NeuronGroup(2, Equations("v : volt (linked)\nw : 1\nk : 1\nt2 : second (linked)"))
        let source = try source()
        func message(_ body: () throws -> Void) -> String? {
            #expect(throws: Diagnostic.self, performing: body)?.message
        }
        #expect(message { try group.link("z", to: source, "x") } == "the model has no variable z")
        #expect(message { try group.link("v", to: source, "z") } == "the model has no variable z")
        #expect(
            message { try group.link("w", to: source, "f") }
                == "w cannot be linked, since its line does not say that it is")
        #expect(message { try group.link("t2", to: source, "x") } == "t2 is in s, but x of neurongroup is in V")
        #expect(
            message { try group.link("v", to: source, "x") }
                == "v of neurongroup cannot be linked one to one, since neurongroup has another size")
        #expect(
            message { try group.link("v", to: source, "x", index: .array([1])) }
                == "the index of v takes one value for each element")
        #expect(
            message { try group.link("v", to: source, "x", index: .array([1, 3])) }
                == "there is no element 3 in neurongroup")
        #expect(
            message { try group.link("v", to: source, "x", index: .variable("k")) }
                == "the index of a linked variable has to be an integer parameter")
        #expect(
            message { try Network(group).run(1 * .ms) }
                == "v of neurongroup is linked, but not yet to any variable")
        #expect(
            message { try group.set("v", to: .quantity(1 * .volt)) }
                == "v cannot be set, since it follows from the model")
    }
}
