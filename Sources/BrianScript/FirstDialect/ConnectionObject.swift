import Expressions
import ModelEquations
import Simulation
import Units

/// `Connection(G, H, 'Va')`: the matrix of weights of Brian's first generation.
final class ConnectionObject: BrianObject {
    let connection: Connection
    let ends: SynapticEnds

    init(_ connection: Connection, between ends: SynapticEnds, _ session: Session) {
        self.connection = connection
        self.ends = ends
        super.init(connection, session)
    }

    override var typeName: String { "Connection" }
    override var attributeNames: [String] {
        super.attributeNames + Array(ConnectionObject.methods.keys) + ["delay", "W", "source", "target"]
    }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        switch name {
        case "W": return .object(self)
        case "nnz": return .integer(connection.synapses.count)
        case "delay": return .object(ConnectionDelays(connection))
        default:
            if let end = ends.attribute(name) { return end }
            if let method = ConnectionObject.methods[name] { return method.bound(to: self) }
            return try super.attribute(name, at: site)
        }
    }

    // MARK: The matrix

    override func element(at index: Value, at site: Site) throws(Diagnostic) -> Value {
        let block = try MatrixBlock(index, of: connection, at: site)
        let weights = try connection.weights(i: block.rows, j: block.columns)
        return ElementwiseFunctions.result(
            ArrayValue(weights.values, shape: block.shape, dimension: weights.dimension))
    }

    override func setElement(at index: Value, to value: Value, at site: Site) throws(Diagnostic) {
        site.machine.session.inventory.isSet("w", of: connection, at: site.fragment, to: site.valueFragment)
        let block = try MatrixBlock(index, of: connection, at: site)
        do throws(Diagnostic) {
            try connection.setWeights(
                zero(try block.values(value, at: site)), i: block.rows, j: block.columns,
                namespace: ScriptNamespace.visible(in: site.frame), random: site.machine.session.source)
        } catch {
            throw error.located(at: site.valueFragment)
        }
    }

    /// A plain zero is a weight in any unit.
    private func zero(_ weights: PairValue) -> PairValue {
        if case .quantity(let weight) = weights, weight.value == 0 {
            return .quantity(Quantity(0, connection.weightDimension))
        }
        return weights
    }

    /// All weights, a row for each neuron of the source.
    private func matrix() throws(Diagnostic) -> ArrayValue {
        let weights = try connection.weights(
            i: Array(0..<connection.source.count), j: Array(0..<connection.target.count))
        return ArrayValue(weights.values, shape: weights.shape, dimension: weights.dimension)
    }

    // MARK: Methods

    private static let methods = ValueMethod<ConnectionObject>.table(
        ValueMethod("connect_full", "source=, target=, weight=, delay=") { object, call throws(Diagnostic) in
            let connection = object.connection
            try BrianArguments.located(call, ["weight-dimension": 2, "invalid-delay": 3]) { () throws(Diagnostic) in
                try connection.connectFull(
                    weight: try pairValue(call, 2) ?? 1, delay: try pairValue(call, 3),
                    source: try part(call, 0, of: connection.source),
                    target: try part(call, 1, of: connection.target),
                    namespace: ScriptNamespace.visible(in: call.frame),
                    random: call.machine.session.source)
            }
            return .none
        },
        ValueMethod("connect_random", "source=, target=, p=, weight=, fixed=, seed=, sparseness=, delay=") {
            object, call throws(Diagnostic) in
            let connection = object.connection
            try BrianArguments.located(call, ["weight-dimension": 3, "invalid-delay": 7]) { () throws(Diagnostic) in
                try connection.connectRandom(
                    p: try call.optionalReal(call[2] != nil ? 2 : 6) ?? 1, weight: try pairValue(call, 3) ?? 1,
                    delay: try pairValue(call, 7), fixed: try call.boolean(4, otherwise: false),
                    source: try part(call, 0, of: connection.source),
                    target: try part(call, 1, of: connection.target),
                    namespace: ScriptNamespace.visible(in: call.frame),
                    random: try random(call, 5))
            }
            return .none
        },
        ValueMethod("connect_one_to_one", "source=, target=, weight=, delay=") { object, call throws(Diagnostic) in
            let connection = object.connection
            try BrianArguments.located(call, ["weight-dimension": 2, "invalid-delay": 3]) { () throws(Diagnostic) in
                try connection.connectOneToOne(
                    weight: try pairValue(call, 2) ?? 1, delay: try pairValue(call, 3),
                    source: try part(call, 0, of: connection.source),
                    target: try part(call, 1, of: connection.target),
                    namespace: ScriptNamespace.visible(in: call.frame),
                    random: call.machine.session.source)
            }
            return .none
        },
        ValueMethod("todense", "") { object, _ throws(Diagnostic) in .array(try object.matrix()) },
        ValueMethod("connect", "source=, target=, W=, delay=") { object, call throws(Diagnostic) in
            let connection = object.connection
            try BrianArguments.located(call, ["weight-dimension": 2, "wrong-shape": 2]) { () throws(Diagnostic) in
                try connection.connect(
                    weights: try call.array(2).quantities, delay: try pairValue(call, 3),
                    source: try part(call, 0, of: connection.source),
                    target: try part(call, 1, of: connection.target))
            }
            return .none
        })

    /// One value for all pairs, one for each, an expression, or a function of the two neurons.
    private static func pairValue(_ call: Call, _ position: Int) throws(Diagnostic) -> PairValue? {
        guard let value = call[position] else { return nil }
        switch value {
        case .string(let text): return .expression(text.fragment(called: call.parameterNames[position]))
        case .function, .builtin:
            var takesNeurons = true
            if case .function(let function) = value { takesNeurons = !function.code.parameters.isEmpty }
            return .rows { i, targets throws(Diagnostic) in
                var results: [Value] = []
                for j in targets {
                    results.append(
                        try Callables.call(value, with: takesNeurons ? [.integer(i), .integer(j)] : [], from: call))
                }
                return try ArrayConversion.array(Value(list: results), at: call.site(position)).quantities
            }
        case .tuple(let ends) where ends.items.count == 2:
            guard let low = Numbers.scalar(ends.items[0]), let high = Numbers.scalar(ends.items[1]) else {
                throw call.unsuitable(position, expected: "two quantities that it lies between")
            }
            return .uniform(low, high)
        default:
            let array = try call.array(position)
            return array.rank == 0 ? .quantity(Quantity(array.elements[0], array.dimension)) : .array(array.quantities)
        }
    }

    /// The part of a group that a connection is made from or to: the group itself, or a slice of its neurons.
    private static func part(
        _ call: Call, _ position: Int, of end: any SpikeSource
    ) throws(Diagnostic) -> Range<Int>? {
        guard call[position] != nil else { return nil }
        let given = try BrianArguments.spikeSource(call, position)
        guard given.whole === end.whole, end.elements.contains(given.elements.lowerBound),
            given.elements.upperBound <= end.elements.upperBound
        else {
            throw call.unsuitable(position, expected: "the group that the Connection was made with, or a part of it")
        }
        let start = end.elements.lowerBound
        return given.elements.lowerBound - start..<given.elements.upperBound - start
    }

    private static func random(_ call: Call, _ position: Int) throws(Diagnostic) -> RandomSource {
        guard let seed = try call.optionalInteger(position) else { return call.machine.session.source }
        return RandomSource(seed: UInt32(truncatingIfNeeded: seed))
    }

    static let function = LibraryFunction(
        "Connection", "source, target, state=, delay=, modulation=, structure=, weight=, sparseness=, max_delay=",
        isType: true
    ) { call throws(Diagnostic) in .object(try make(call, weight: 6, sparseness: 7)) }

    /// `IdentityConnection(G, H, 'v', weight=1*mV)`: each neuron to the one of the same number.
    static let identityFunction = LibraryFunction(
        "IdentityConnection", "source, target, state=, delay=, modulation=, structure=, weight=", isType: true
    ) { call throws(Diagnostic) in
        let object = try make(call, weight: nil, sparseness: nil)
        try BrianArguments.located(call, ["weight-dimension": 6]) { () throws(Diagnostic) in
            try object.connection.connectOneToOne(
                weight: try pairValue(call, 6) ?? 1, namespace: ScriptNamespace.visible(in: call.frame),
                random: call.machine.session.source)
        }
        return .object(object)
    }

    private static func make(_ call: Call, weight: Int?, sparseness: Int?) throws(Diagnostic) -> ConnectionObject {
        let source = try BrianArguments.spikeSource(call, 0)
        guard case .object(let object) = call.value(1), let object = object as? GroupObject,
            object.group is NeuronGroup
        else { throw call.unsuitable(1, expected: "a NeuronGroup") }
        let target = try BrianArguments.spikeSource(call, 1)
        // One delay belongs to the connection, all others to its pairs; delay=True only says that some will come.
        var delay: Quantity?
        var delays: PairValue?
        switch call[3] {
        case nil, .boolean?: break
        default:
            delays = try pairValue(call, 3)
            if case .quantity(let common)? = delays { (delay, delays) = (common, nil) }
        }
        let (common, single) = (delay, delays)
        let connection = try BrianArguments.located(
            call, ["unknown-variable": 2, "read-only": 2, "invalid-delay": 3, "weight-dimension": 6]
        ) { () throws(Diagnostic) in
            try Connection(
                source, target, try state(call, of: object.group.equations), delay: common,
                weight: try weight.flatMap { position throws(Diagnostic) in try pairValue(call, position) },
                sparseness: try sparseness.flatMap { position throws(Diagnostic) in try call.optionalReal(position) },
                delays: single, modulation: try call.optionalString(4),
                namespace: ScriptNamespace.visible(in: call.frame), random: call.machine.session.source)
        }
        return ConnectionObject(
            connection, between: SynapticEnds(source: call.value(0), target: call.value(1)), call.machine.session)
    }
}

extension ConnectionObject {
    /// The variable that spikes are added to, by its name or its number; where neither is given, the membrane potential.
    private static func state(_ call: Call, of equations: Equations) throws(Diagnostic) -> String? {
        let membrane = equations.membraneVariable?.name
        guard let given = call[2] else { return membrane }
        guard let number = Numbers.integer(given) else { return try call.string(2) }
        let names = [membrane].compactMap { $0 } + equations.stateVariables.map(\.name).filter { $0 != membrane }
        guard names.indices.contains(number) else {
            throw call.unsuitable(2, expected: "the name of a variable of the target: \(names.joined(separator: ", "))")
        }
        return names[number]
    }
}

/// `C.delay[i, j] = 1*ms`
final class ConnectionDelays: ScriptObject {
    private let connection: Connection

    init(_ connection: Connection) { self.connection = connection }

    override var typeName: String { "delays of a Connection" }

    override func element(at index: Value, at site: Site) throws(Diagnostic) -> Value {
        let block = try MatrixBlock(index, of: connection, at: site)
        var delays: [Double] = []
        for i in block.rows { for j in block.columns { delays.append(try connection.delay(i: i, j: j).value) } }
        return ElementwiseFunctions.result(ArrayValue(delays, shape: block.shape, dimension: .time))
    }

    override func setElement(at index: Value, to value: Value, at site: Site) throws(Diagnostic) {
        let block = try MatrixBlock(index, of: connection, at: site)
        do throws(Diagnostic) {
            try connection.setDelays(try block.values(value, at: site), i: block.rows, j: block.columns)
        } catch {
            throw error.located(at: site.valueFragment)
        }
    }
}
