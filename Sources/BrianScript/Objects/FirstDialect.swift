import Expressions
import ModelEquations
import Simulation
import Units

/// Classes and functions of Brian's first generation, where they differ from the second's.
enum FirstDialect {
    static let table = LibraryTable(
        LibraryFunction(
            "NeuronGroup",
            "N, model, threshold=, reset=, refractory=, method=, max_delay=, order=, clock=, freeze=, compile=, level=, name=",
            isType: true
        ) { call throws(Diagnostic) in
            let equations = try EquationsObject.read(call.value(1), at: call.site(1))
            let first = try membraneVariable(of: equations, call)
            let group = try BrianArguments.located(call, ["invalid-count": 0]) { () throws(Diagnostic) in
                try NeuronGroup(
                    try call.integer(0), equations, method: try BrianArguments.method(call, 5),
                    threshold: try statement(call, 2, first) { "\(first?.name ?? "") > \($0)" },
                    reset: try statement(call, 3, first) { "\(first?.name ?? "") = \($0)" },
                    refractory: try GroupFunctions.refractory(call, 4), name: try call.optionalString(12))
            }
            return .object(GroupObject(group, called: "NeuronGroup", call.machine.session))
        },
        LibraryFunction("SpikeGeneratorGroup", "N, spiketimes, clock=, period=, sort=, gather=", isType: true) {
            call throws(Diagnostic) in
            var pairs: [(Int, Quantity)] = []
            for item in try call.items(1) {
                let pair = try Iteration.items(of: item, at: call.site(1))
                guard pair.count == 2, let index = Numbers.integer(pair[0]), let time = Numbers.scalar(pair[1]) else {
                    throw call.unsuitable(1, expected: "pairs of a neuron and a time, as in [(0, 1*ms), (1, 2*ms)]")
                }
                pairs.append((index, time))
            }
            let group = try BrianArguments.located(
                call,
                [
                    "invalid-count": 0, "spike-index-out-of-range": 1, "spike-time-out-of-range": 1,
                    "dimension-mismatch": 1, "invalid-period": 3,
                ]
            ) { () throws(Diagnostic) in
                try SpikeGeneratorGroup(try call.integer(0), pairs: pairs, period: try call.optionalQuantity(3))
            }
            return .object(GeneratorObject(group, call.machine.session))
        },
        ConnectionObject.function,
        LibraryFunction("reinit_default_clock", "t=") { call throws(Diagnostic) in
            call.machine.session.startScope()
            return .none
        },
        LibraryFunction("clear", "erase=, all=") { call throws(Diagnostic) in
            call.machine.session.startScope()
            return .none
        })

    /// The variable that a threshold or a reset without a name is about: the one called like a membrane potential, or the first.
    private static func membraneVariable(of equations: Equations, _ call: Call) throws(Diagnostic)
        -> EquationDefinition?
    {
        let variables = equations.differentialEquations
        let potentials = variables.filter { ["v", "V", "vm", "Vm"].contains($0.name) }
        return potentials.count == 1 ? potentials[0] : variables.first
    }

    /// A threshold or a reset: a string of the model's language, or the value for the membrane variable.
    private static func statement(
        _ call: Call, _ position: Int, _ variable: EquationDefinition?, _ text: (String) -> String
    ) throws(Diagnostic) -> SourceFragment? {
        guard let given = call[position] else { return nil }
        if case .string = given {
            return try BrianArguments.code(call, position, called: call.parameterNames[position])
        }
        let value = try call.quantity(position)
        let name = call.parameterNames[position]
        guard let variable else {
            throw call.failure(
                "wrong-argument", "a \(name) without a name needs a differential equation to be about", at: position)
        }
        guard value.dimension == variable.dimension || (value.value == 0 && value.dimension.isDimensionless) else {
            throw Diagnostic(
                "dimension-mismatch",
                "the \(name) is about \(variable.name), which is in \(variable.dimension), but \(call.fragment(position).text) is in \(value.dimension)",
                expected: "\(variable.dimension)", found: "\(value.dimension)", at: call.fragment(position))
        }
        let unit = variable.dimension.isDimensionless ? "" : "*\(variable.dimension.unitName)"
        return SourceFragment(text("(\(value.value)\(unit))"), name: name)
    }
}
