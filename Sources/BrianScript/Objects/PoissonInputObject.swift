import Expressions
import Simulation
import Units

/// `PoissonInput(...)`
final class PoissonInputObject: BrianObject {
    override var typeName: String { "PoissonInput" }

    static let function = LibraryFunction(
        "PoissonInput", "target, target_var, N, rate, weight, when=, order=", isType: true
    ) { call throws(Diagnostic) in
        let target = try BrianArguments.stateGroup(call, 0)
        let weight: PoissonInput.Weight
        if case .string(let text) = call.value(4) {
            weight = .expression(text.fragment(called: "weight"))
        } else {
            weight = .quantity(try call.quantity(4))
        }
        let input = try BrianArguments.located(call, ["unknown-variable": 1]) { () throws(Diagnostic) in
            try PoissonInput(
                target, try call.string(1), count: try call.integer(2), rate: try call.quantity(3), weight: weight)
        }
        return .object(PoissonInputObject(input, call.machine.session))
    }
}
