import Expressions
import Simulation
import Units

/// `PoissonInput(...)`
final class PoissonInputObject: BrianObject {
    override var typeName: String { "PoissonInput" }

    static let function = LibraryFunction(
        "PoissonInput", "target, target_var, N, rate, weight, when=, order=", isType: true
    ) { call throws(Diagnostic) in
        let target = try BrianArguments.group(call, 0)
        let weight: PoissonInput.Weight
        if case .string(let text) = call.value(4) {
            weight = .expression(text.fragment(called: "weight"))
        } else {
            weight = .quantity(try call.quantity(4))
        }
        let input = try BrianArguments.located(call, ["unknown-variable": 1]) { () throws(Diagnostic) in
            let (variable, count, rate) = (try call.string(1), try call.integer(2), try call.quantity(3))
            let slot = call[5] == nil ? Slot.synapses : try BrianArguments.slot(call, 5)
            if let part = target.simulated as? Subgroup {
                return try PoissonInput(part, variable, count: count, rate: rate, weight: weight, slot: slot)
            }
            return try PoissonInput(target.group, variable, count: count, rate: rate, weight: weight, slot: slot)
        }
        if let order = try call.optionalInteger(6) { input.order = order }
        return .object(PoissonInputObject(input, call.machine.session))
    }
}
