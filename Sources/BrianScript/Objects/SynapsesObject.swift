import Expressions
import ModelEquations
import Simulation
import Units

/// `Synapses(...)`
final class SynapsesObject: GroupObject {
    let synapses: Synapses

    init(_ synapses: Synapses, _ session: Session) {
        self.synapses = synapses
        super.init(synapses, called: "Synapses", session)
    }

    override var methodNames: [String] {
        super.methodNames + Array(SynapsesObject.methods.keys) + ["N_pre", "N_post", "source", "target"]
    }

    override func method(_ name: String) -> Value? {
        SynapsesObject.methods[name]?.bound(to: self) ?? super.method(name)
    }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        switch name {
        case "i": return .array(ArrayValue(integers: synapses.i))
        case "j": return .array(ArrayValue(integers: synapses.j))
        case "N_pre": return .integer(synapses.source.count)
        case "N_post": return .integer(synapses.target.count)
        default: return try super.attribute(name, at: site)
        }
    }

    /// The synapses between the neurons that a pair of indices names: `S.w[0, 1]`, `S.w[:, 3]`.
    func indices(of pair: [Value], at site: Site) throws(Diagnostic) -> [Int] {
        guard pair.count == 2 else {
            throw Diagnostic(
                "wrong-index", "synapses are chosen by one index, or by two: source and target neuron",
                at: site.fragment)
        }
        let sources = try neurons(pair[0], count: synapses.source.count, at: site)
        let targets = try neurons(pair[1], count: synapses.target.count, at: site)
        return zip(synapses.i, synapses.j).enumerated().filter { sources.contains($1.0) && targets.contains($1.1) }.map(
            \.offset)
    }

    private func neurons(_ index: Value, count: Int, at site: Site) throws(Diagnostic) -> Set<Int> {
        let all = Value.array(ArrayValue(integers: Array(0..<count)))
        let chosen = try ArrayConversion.array(try Subscript.get(all, index, at: site), at: site)
        return Set(chosen.elements.map { Int($0) })
    }

    private static let methods = ValueMethod<SynapsesObject>.table(
        ValueMethod("connect", "*, i=, j=") { object, call throws(Diagnostic) in
            try BrianArguments.located(call, [:]) { () throws(Diagnostic) in
                guard call[0] != nil || call[1] != nil else { return try object.synapses.connect() }
                let sources = try BrianArguments.indices(call, 0) ?? Array(0..<object.synapses.source.count)
                let targets = try BrianArguments.indices(call, 1) ?? Array(0..<object.synapses.target.count)
                if call[0] != nil, call[1] != nil { return try object.synapses.connect(i: sources, j: targets) }
                // One side alone goes with every neuron of the other.
                let pairs = sources.flatMap { i in targets.map { (i, $0) } }
                try object.synapses.connect(i: pairs.map(\.0), j: pairs.map(\.1))
            }
            return .none
        })

    static let function = LibraryFunction(
        "Synapses",
        "source, target=, model=, on_pre=, on_post=, delay=, method=, namespace=, dt=, order=, name=, pre=, post=",
        isType: true
    ) { call throws(Diagnostic) in
        let source = try BrianArguments.spikeSource(call, 0)
        let target = call[1] == nil ? source : try BrianArguments.spikeSource(call, 1)
        var model: Equations?
        if let value = call[2] { model = try EquationsObject.read(value, at: call.site(2)) }
        // `pre` and `post` are the older names.
        let onPre = try BrianArguments.code(call, call[3] != nil ? 3 : 11, called: "on_pre")
        let onPost = try BrianArguments.code(call, call[4] != nil ? 4 : 12, called: "on_post")
        let synapses = try Synapses(
            source, target, model, onPre: onPre, onPost: onPost, delay: try call.optionalQuantity(5),
            method: try BrianArguments.method(call, 6), namespace: try BrianArguments.namespace(call, 7),
            dt: try call.optionalQuantity(8, in: .time), name: try call.optionalString(10))
        if let order = try call.optionalInteger(9) { synapses.order = order }
        return .object(SynapsesObject(synapses, call.machine.session))
    }
}
