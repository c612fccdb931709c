import Expressions
import Integration
import ModelEquations
import Simulation
import Units

/// The groups of the first generation: thresholds and resets may be values, spike times are pairs, and refractoriness holds the
/// membrane potential.
enum FirstGroups {
    static let table = LibraryTable(
        LibraryFunction(
            "NeuronGroup",
            "N, model, threshold=, reset=, refractory=, method=, max_delay=, order=, clock=, freeze=, compile=, level=, name=",
            isType: true
        ) { call throws(Diagnostic) in
            var equations = try EquationsObject.read(call.value(1), at: call.site(1))
            let first = equations.membraneVariable
            let threshold = try statement(call, 2, first) { "\(first?.name ?? "") > \($0)" }
            let reset = try statement(call, 3, first) { "\(first?.name ?? "") = \($0)" }
            let dt = try BrianArguments.timeStep(call, clock: 8)
            let refractory = try heldPeriod(call, 4, step: dt ?? call.machine.session.dt)
            if refractory != .none, let held = try reset.flatMap(heldVariable) {
                equations = try equations.adding(.unlessRefractory, to: held)
            }
            let group = try BrianArguments.located(call, ["invalid-count": 0]) { () throws(Diagnostic) in
                try NeuronGroup(
                    try call.integer(0), equations, method: try method(call), threshold: threshold, reset: reset,
                    refractory: refractory, dt: dt, name: try call.optionalString(12))
            }
            return .object(GroupObject(group, called: "NeuronGroup", call.machine.session))
        },
        LibraryFunction("SpikeGeneratorGroup", "N, spiketimes, clock=, period=, sort=, gather=", isType: true) {
            call throws(Diagnostic) in
            try generator(call, try call.integer(0), try pairs(call), clock: 2, period: 3, times: 1)
        },
        LibraryFunction("MultipleSpikeGeneratorGroup", "spiketimes, clock=, period=", isType: true) {
            call throws(Diagnostic) in
            var pairs: [(Int, Quantity)] = []
            let trains = try call.items(0)
            for (neuron, train) in trains.enumerated() {
                for time in try Iteration.items(of: train, at: call.site(0)) {
                    guard let time = Numbers.scalar(time) else {
                        throw call.unsuitable(0, expected: "a list of spike times for each neuron")
                    }
                    pairs.append((neuron, time))
                }
            }
            return try generator(call, trains.count, pairs, clock: 1, period: 2, times: 0)
        },
        LibraryFunction("PoissonGroup", "N, rates=, clock=", isType: true) { call throws(Diagnostic) in
            let group = try BrianArguments.located(call, ["invalid-count": 0, "dimension-mismatch": 1]) {
                () throws(Diagnostic) in
                try PoissonGroup(
                    try call.integer(0),
                    rates: call[1] == nil ? .quantity(Quantity(0, .frequency)) : try GroupFunctions.rates(call, 1),
                    dt: try BrianArguments.timeStep(call, clock: 2))
            }
            return .object(GroupObject(group, called: "PoissonGroup", call.machine.session))
        })

    /// `[(0, 1*ms), (1, 2*ms)]`, or two arrays: neurons and times.
    private static func pairs(_ call: Call) throws(Diagnostic) -> [(Int, Quantity)] {
        if case .tuple(let columns) = call.value(1), columns.items.count == 2, Numbers.integer(columns.items[0]) == nil,
            let columns = try? (
                Iteration.items(of: columns.items[0], at: call.site(1)),
                Iteration.items(of: columns.items[1], at: call.site(1))
            ), columns.0.allSatisfy({ Numbers.integer($0) != nil }), columns.0.count == columns.1.count
        {
            return try spikes(zip(columns.0, columns.1).map { [$0, $1] }, call)
        }
        var pairs: [[Value]] = []
        for item in try call.items(1) { pairs.append(try Iteration.items(of: item, at: call.site(1))) }
        return try spikes(pairs, call)
    }

    private static func spikes(_ items: [[Value]], _ call: Call) throws(Diagnostic) -> [(Int, Quantity)] {
        var pairs: [(Int, Quantity)] = []
        for pair in items {
            guard pair.count == 2, let index = Numbers.integer(pair[0]), let time = Numbers.scalar(pair[1]) else {
                throw call.unsuitable(1, expected: "pairs of a neuron and a time, as in [(0, 1*ms), (1, 2*ms)]")
            }
            pairs.append((index, time))
        }
        return pairs
    }

    private static func generator(
        _ call: Call, _ count: Int, _ pairs: [(Int, Quantity)], clock: Int, period: Int, times: Int
    ) throws(Diagnostic) -> Value {
        let group = try BrianArguments.located(
            call,
            [
                "invalid-count": 0, "spike-index-out-of-range": times, "spike-time-out-of-range": times,
                "dimension-mismatch": times, "invalid-period": period,
            ]
        ) { () throws(Diagnostic) in
            try SpikeGeneratorGroup(
                count, pairs: pairs, period: try call.optionalQuantity(period),
                dt: try BrianArguments.timeStep(call, clock: clock))
        }
        return .object(GeneratorObject(group, call.machine.session))
    }

    /// `order=2` chooses the second order of integration where no method is named.
    private static func method(_ call: Call) throws(Diagnostic) -> Method? {
        if let method = try BrianArguments.method(call, 5) { return method }
        return try call.optionalInteger(7) == 2 ? .rk2 : nil
    }

    /// How long a neuron stays as the reset has left it: the first generation counts whole steps, and the one of the spike
    /// ("Refractoriness" in reset.py of Brian 1.4).
    private static func heldPeriod(_ call: Call, _ position: Int, step: Quantity) throws(Diagnostic) -> Refractory {
        let refractory = try GroupFunctions.refractory(call, position)
        guard case .time(let time) = refractory else { return refractory }
        return .time(Quantity(((time.value / step.value + 1e-4).rounded(.down) + 1) * step.value, .time))
    }

    /// The variable that stays at its reset value through the refractory period: the one that a reset of a single assignment sets.
    private static func heldVariable(_ reset: SourceFragment) throws(Diagnostic) -> String? {
        let statements = try Statement.parse(reset)
        guard statements.count == 1, statements[0].operation == .assign else { return nil }
        return statements[0].target
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
                "wrong-argument", "a \(name) without a name needs a variable of the model to be about", at: position)
        }
        guard value.dimension == variable.dimension || (value.value == 0 && value.dimension.isDimensionless) else {
            throw Diagnostic(
                "dimension-mismatch",
                "the \(name) is about \(variable.name), which \(variable.dimension.predicate), but \(call.fragment(position).text) \(value.dimension.predicate)",
                expected: variable.dimension.unitPhrase, found: value.dimension.unitPhrase, at: call.fragment(position))
        }
        let unit = variable.dimension.isDimensionless ? "" : "*\(variable.dimension.unitName)"
        return SourceFragment(text("(\(value.value)\(unit))"), name: name)
    }
}

extension Equations {
    /// What a threshold, a reset or a connection is about that names no variable: the one called like a membrane potential, or the
    /// first, differential equations before parameters.
    var membraneVariable: EquationDefinition? {
        let variables = stateVariables
        let potentials = variables.filter { ["v", "V", "vm", "Vm"].contains($0.name) }
        return potentials.count == 1 ? potentials[0] : variables.first
    }

    /// What the neurons have a value of: differential equations, then parameters.
    var stateVariables: [EquationDefinition] { differentialEquations + definitions.filter { $0.role == .parameter } }

    /// The same with a flag more on a differential equation; unchanged where there is none of that name.
    fileprivate func adding(_ flag: EquationFlag, to name: String) throws(Diagnostic) -> Equations {
        var changed: [EquationDefinition] = []
        for definition in definitions {
            let gets = definition.name == name && differentialEquations.contains(definition)
            changed.append(
                EquationDefinition(
                    name: definition.name, role: definition.role, dimension: definition.dimension,
                    type: definition.type,
                    flags: gets ? definition.flags.union([flag]) : definition.flags, fragment: definition.fragment,
                    nameFragment: definition.nameFragment))
        }
        return try Equations(changed)
    }
}
