import Expressions
import Simulation
import Units

/// `Connection(G, H, 'Va')`: the matrix of weights of Brian's first generation.
final class ConnectionObject: BrianObject {
    private let connection: Connection

    init(_ connection: Connection, _ session: Session) {
        self.connection = connection
        super.init(connection, session)
    }

    override var typeName: String { "Connection" }
    override var attributeNames: [String] { super.attributeNames + Array(ConnectionObject.methods.keys) }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        if let method = ConnectionObject.methods[name] { return method.bound(to: self) }
        return try super.attribute(name, at: site)
    }

    // MARK: The matrix

    override func element(at index: Value, at site: Site) throws(Diagnostic) -> Value {
        let (sources, targets) = try neurons(index, at: site)
        var weights: [Double] = []
        var dimension = Dimension.one
        for i in sources.elements {
            for j in targets.elements {
                let weight = try connection.weight(i: Int(i), j: Int(j))
                dimension = weight.dimension
                weights.append(weight.value)
            }
        }
        return ElementwiseFunctions.result(
            ArrayValue(weights, shape: sources.shape + targets.shape, dimension: dimension))
    }

    override func setElement(at index: Value, to value: Value, at site: Site) throws(Diagnostic) {
        let (sources, targets) = try neurons(index, at: site)
        guard let operand = try ArrayConversion.operand(value, at: site) else {
            throw Diagnostic(
                "wrong-type", "a weight cannot be \(value.kindName)", expected: "a quantity", at: site.valueFragment)
        }
        let weights = try ArrayConversion.array(operand, at: site)
        guard let spread = weights.layout.broadcast(to: sources.shape + targets.shape) else {
            throw Diagnostic(
                "wrong-shape", "weights of shape \(weights.shapeDescription) do not fit this part of the matrix",
                at: site.valueFragment)
        }
        var places = spread.positions.makeIterator()
        for i in sources.elements {
            for j in targets.elements {
                guard let place = places.next() else { return }
                try set(Quantity(weights.storage.values[place], weights.dimension), Int(i), Int(j), at: site)
            }
        }
    }

    private func set(_ weight: Quantity, _ i: Int, _ j: Int, at site: Site) throws(Diagnostic) {
        do throws(Diagnostic) {
            try connection.setWeight(weight, i: i, j: j)
        } catch {
            throw error.located(at: site.valueFragment)
        }
    }

    /// The rows and columns that an index pair chooses.
    private func neurons(_ index: Value, at site: Site) throws(Diagnostic) -> (ArrayValue, ArrayValue) {
        guard case .tuple(let pair) = index, pair.items.count == 2 else {
            throw Diagnostic(
                "wrong-index", "a weight has two indices: source neuron, target neuron", expected: "C[i, j]",
                at: site.fragment)
        }
        return (
            try chosen(pair.items[0], connection.source.count, "source", at: site),
            try chosen(pair.items[1], connection.target.count, "target", at: site)
        )
    }

    private func chosen(_ index: Value, _ count: Int, _ side: String, at site: Site) throws(Diagnostic) -> ArrayValue {
        if let number = Numbers.integer(index), !(-count..<count).contains(number) {
            throw Diagnostic(
                "index-out-of-range", "there is no \(side) neuron \(number)", expected: "0 to \(count - 1)",
                found: "\(number)",
                advice: "a weight is written C[source, target]", at: site.fragment)
        }
        let all = ArrayValue(integers: Array(0..<count))
        return try ArrayConversion.array(try ArraySubscript.get(all, index, at: site), at: site)
    }

    // MARK: Methods

    private static let methods = ValueMethod<ConnectionObject>.table(
        ValueMethod("connect_full", "source=, target=, weight=") { object, call throws(Diagnostic) in
            try object.connect(probability: 1, weight: call[2] ?? .integer(1), call.site)
            return .none
        },
        ValueMethod("connect_random", "source=, target=, p=, weight=, sparseness=, fixed=, seed=") {
            object, call throws(Diagnostic) in
            let probability = try call.optionalReal(call[2] != nil ? 2 : 4) ?? 1
            try object.connect(probability: probability, weight: call[3] ?? .integer(1), call.site)
            return .none
        },
        ValueMethod("connect_one_to_one", "source=, target=, weight=") { object, call throws(Diagnostic) in
            let weight = try weight(call[2] ?? .integer(1), 0, 0, call.site)
            let count = min(object.connection.source.count, object.connection.target.count)
            for neuron in 0..<count { try object.set(weight, neuron, neuron, at: call.site) }
            return .none
        })

    /// Connects each pair with a probability.
    private func connect(probability: Double, weight: Value, _ site: Site) throws(Diagnostic) {
        let random = site.machine.session.random
        for i in 0..<connection.source.count {
            try site.machine.poll(at: site.fragment)
            for j in 0..<connection.target.count where probability >= 1 || random.uniform() < probability {
                try set(try ConnectionObject.weight(weight, i, j, site), i, j, at: site)
            }
        }
    }

    /// One weight for all, or a function of the two neurons.
    private static func weight(_ value: Value, _ i: Int, _ j: Int, _ site: Site) throws(Diagnostic) -> Quantity {
        var value = value
        if case .function(let function) = value {
            let place = CallSite(whole: site.fragment, function: site.fragment, arguments: [], isPlain: false)
            let given: [Value] = function.code.parameters.isEmpty ? [] : [.integer(i), .integer(j)]
            value = try Callables.call(
                value, Arguments(positional: given, keywords: [], frame: site.frame, site: place))
        }
        guard let weight = try Numbers.quantity(value, at: site) else {
            throw Diagnostic(
                "wrong-type", "a weight cannot be \(value.kindName)", expected: "a quantity", at: site.fragment)
        }
        return weight
    }

    static let function = LibraryFunction(
        "Connection", "source, target, state=, delay=, weight=, sparseness=, modulation=, structure=, max_delay=",
        isType: true
    ) { call throws(Diagnostic) in
        let source = try BrianArguments.spikeSource(call, 0)
        guard case .object(let object) = call.value(1), let object = object as? GroupObject,
            let target = object.group as? NeuronGroup
        else { throw call.unsuitable(1, expected: "a NeuronGroup") }
        let state = try call.optionalString(2)
        let connection = try BrianArguments.located(call, ["unknown-variable": 2, "read-only": 2]) {
            () throws(Diagnostic) in
            try Connection(source, target, state, delay: try call.optionalQuantity(3, in: .time))
        }
        let made = ConnectionObject(connection, call.machine.session)
        if let weight = call[4] {
            try made.connect(probability: try call.optionalReal(5) ?? 1, weight: weight, call.site)
        }
        return .object(made)
    }
}
