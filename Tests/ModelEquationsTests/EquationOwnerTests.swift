import Expressions
import Testing

@testable import ModelEquations

@Suite struct EquationOwnerTests {
    /// Brian2 2.9 refuses each of these too.
    @Test(arguments: [
        (EquationOwner.neurons, "dv/dt = 1*Hz : 1 (event-driven)", "`event-driven` is for the equations of synapses"),
        (.neurons, "v_post = 1 : 1 (summed)", "`summed` is for the equations of synapses"),
        (.synapses, "dv/dt = 1*Hz : 1 (unless refractory)", "`unless refractory` is for the equations of neurons"),
        (.synapses, "w : 1\nj : 1", "synapses have a j of their own"),
        (.synapses, "delay : second", "synapses have a delay of their own"),
    ])
    func whatIsForTheOtherKindIsRefused(owner: EquationOwner, text: String, message: String) throws {
        let equations = try Equations(SourceFragment(text))
        #expect(mistake(try owner.check(equations))?.message == message)
    }

    @Test(arguments: [
        (EquationOwner.neurons, "dv/dt = 1*Hz : 1 (unless refractory)\nj : 1\nw : 1 (constant, shared)"),
        (.synapses, "dv/dt = 1*Hz : 1 (clock-driven)\nx_post = v : 1 (summed)\ny : 1 (linked)"),
    ])
    func theRestPasses(owner: EquationOwner, text: String) throws {
        #expect(mistake(try owner.check(Equations(SourceFragment(text)))) == nil)
    }
}
