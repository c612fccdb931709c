import Expressions
import ModelEquations
import Simulation
import Units

/// The classes whose objects spike: `NeuronGroup`, `SpikeGeneratorGroup`, `PoissonGroup`.
enum GroupFunctions {
    static let table = LibraryTable(
        LibraryFunction(
            "NeuronGroup",
            "N, model, method=, method_options=, threshold=, reset=, refractory=, events=, namespace=, dtype=, dt=, clock=, order=, name=, codeobj_class=",
            isType: true
        ) { call throws(Diagnostic) in
            let group = try BrianArguments.located(call, ["invalid-count": 0, "too-large": 0]) {
                () throws(Diagnostic) in
                try NeuronGroup(
                    try call.count(0), try EquationsObject.read(call.value(1), at: call.site(1)),
                    method: try BrianArguments.method(call, 2), threshold: try condition(call, 4),
                    reset: try BrianArguments.code(call, 5, called: "reset"), refractory: try refractory(call, 6),
                    events: try events(call, 7), namespace: try BrianArguments.namespace(call, 8),
                    dt: try BrianArguments.timeStep(call, 10, clock: 11), name: try call.optionalString(13))
            }
            if let order = try call.optionalInteger(12) { group.order = order }
            return .object(GroupObject(group, called: "NeuronGroup", namespace: call[8], call.machine.session))
        },
        LibraryFunction(
            "SpikeGeneratorGroup", "N, indices, times, dt=, clock=, period=, when=, order=, sorted=, name=",
            isType: true
        ) {
            call throws(Diagnostic) in
            let indices = try BrianArguments.indices(call, 1) ?? []
            let times = try call.array(2)
            return .object(
                GeneratorObject(
                    try BrianArguments.located(call, places) { () throws(Diagnostic) in
                        let group = try SpikeGeneratorGroup(
                            try call.count(0), indices: indices, times: times.quantities,
                            period: try call.optionalQuantity(5),
                            dt: try BrianArguments.timeStep(call, 3, clock: 4),
                            name: try call.optionalString(9))
                        if let order = try call.optionalInteger(7) { group.order = order }
                        return group
                    }, call.machine.session))
        },
        LibraryFunction("PoissonGroup", "N, rates, dt=, clock=, when=, order=, namespace=, name=", isType: true) {
            call throws(Diagnostic) in
            let group = try BrianArguments.located(
                call, ["invalid-count": 0, "too-large": 0, "dimension-mismatch": 1, "invalid-rate": 1]
            ) {
                () throws(Diagnostic) in
                try PoissonGroup(
                    try call.count(0), rates: try rates(call, 1), namespace: try BrianArguments.namespace(call, 6),
                    dt: try BrianArguments.timeStep(call, 2, clock: 3), name: try call.optionalString(7))
            }
            if let order = try call.optionalInteger(5) { group.order = order }
            return .object(GroupObject(group, called: "PoissonGroup", namespace: call[6], call.machine.session))
        })

    /// Which argument of `SpikeGeneratorGroup` a diagnostic is about.
    static let places: [Diagnostic.Identifier: Int] = [
        "invalid-count": 0, "too-large": 0, "spike-index-out-of-range": 1, "spike-time-out-of-range": 2,
        "dimension-mismatch": 2,
        "two-spikes-in-one-step": 2, "wrong-number-of-values": 2, "invalid-period": 5,
    ]

    private static func condition(_ call: Call, _ position: Int) throws(Diagnostic) -> SourceFragment? {
        if let value = call[position], Numbers.scalar(value) != nil {
            throw Diagnostic(
                "wrong-type", "the threshold is a condition, written as a string",
                expected: "threshold='v > \(call.fragment(position).text)'",
                found: value.kindName, at: call.fragment(position))
        }
        return try BrianArguments.code(call, position, called: "threshold")
    }

    /// `events={'name': 'condition'}`
    private static func events(_ call: Call, _ position: Int) throws(Diagnostic) -> [String: SourceFragment] {
        guard let value = call[position] else { return [:] }
        guard case .dictionary(let dictionary) = value else {
            throw call.unsuitable(position, expected: "a dictionary of conditions by name")
        }
        var events: [String: SourceFragment] = [:]
        for entry in dictionary.entries {
            guard case .string(let name) = entry.key, case .string(let condition) = entry.value else {
                throw call.unsuitable(position, expected: "a dictionary of conditions by name")
            }
            events[name.text] = condition.fragment(called: "condition")
        }
        return events
    }

    /// A time, an expression, or False.
    static func refractory(_ call: Call, _ position: Int) throws(Diagnostic) -> Refractory {
        switch call[position] {
        case nil, .boolean(false)?: return .none
        case .string(let text)?: return .expression(text.fragment(called: "refractory"))
        default:
            let time = try call.quantity(position)
            if time.value == 0, time.dimension.isDimensionless { return .none }
            guard time.dimension == .time else { throw call.wrongDimension(position, .time, found: time.dimension) }
            return .time(time)
        }
    }

    static func rates(_ call: Call, _ position: Int) throws(Diagnostic) -> PoissonGroup.Rates {
        if case .string(let text) = call.value(position) { return .expression(text.fragment(called: "rates")) }
        let rates = try call.array(position)
        guard rates.dimension == .frequency || rates.elements.allSatisfy({ $0 == 0 }) else {
            throw call.wrongDimension(position, .frequency, found: rates.dimension)
        }
        if rates.count == 1 { return .quantity(Quantity(rates.elements[0], .frequency)) }
        return .array(QuantityArray(rates.elements, dimension: .frequency))
    }
}

/// `SpikeGeneratorGroup(...)`
final class GeneratorObject: BrianObject {
    private let group: SpikeGeneratorGroup

    init(_ group: SpikeGeneratorGroup, _ session: Session) {
        self.group = group
        super.init(group, session)
    }

    override var typeName: String { "SpikeGeneratorGroup" }
    override var count: Int? { group.count }
    override var when: Slot { .thresholds }
    override var attributeNames: [String] { super.attributeNames + ["N", "set_spikes"] }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        switch name {
        case "N": return .integer(group.count)
        case "set_spikes":
            let group = group
            return .builtin(
                Builtin(name, "indices, times, period=, sorted=") { call throws(Diagnostic) in
                    let indices = try BrianArguments.indices(call, 0) ?? []
                    let times = try call.array(1)
                    try BrianArguments.located(
                        call,
                        [
                            "spike-index-out-of-range": 0, "spike-time-out-of-range": 1, "dimension-mismatch": 1,
                            "invalid-period": 2,
                        ]
                    ) { () throws(Diagnostic) in
                        try group.setSpikes(
                            indices: indices, times: times.quantities, period: try call.optionalQuantity(2))
                    }
                    return .none
                })
        default: return try super.attribute(name, at: site)
        }
    }
}
