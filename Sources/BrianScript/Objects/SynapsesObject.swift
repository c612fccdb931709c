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
        case "pre", "post":
            if synapses.pathways.contains(where: { $0.name == name }) { return .object(PathwayObject(self, name)) }
            return nil
        default:
            if let value = try super.attribute(name, at: site) { return value }
            return synapses.pathways.contains { $0.name == name } ? .object(PathwayObject(self, name)) : nil
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
        ValueMethod("connect", "condition=, i=, j=, p=, n=, skip_if_invalid=, namespace=, level=") {
            object, call throws(Diagnostic) in
            do throws(Diagnostic) {
                try object.connect(call)
            } catch {
                throw ScriptNamespace.explained(error, in: call.frame).located(at: call.fragment)
            }
            return .none
        })

    /// `connect()`, `connect(condition)`, `connect(i=..., j=...)`, `connect(j='k for k in range(...)')`
    private func connect(_ call: Call) throws(Diagnostic) {
        let namespace =
            call[6] == nil ? ScriptNamespace.visible(in: call.frame) : try BrianArguments.namespace(call, 6)
        let random = call.machine.session.source
        let skips = try call.boolean(5, otherwise: false)
        var condition: SourceFragment?
        switch call[0] {
        case nil, .boolean(true)?: break
        case .boolean(false)?: return
        case .string(let text)?: condition = text.fragment(called: "condition")
        default: throw call.unsuitable(0, expected: "a condition of i and j as a string; or write i=..., j=...")
        }
        let (chosenI, chosenJ) = (call[1], call[2])
        if condition != nil, chosenI != nil || chosenJ != nil {
            throw call.failure("wrong-argument", "connect() takes a condition or neurons, not both", at: 0)
        }
        let number = try pairNumber(call, 4)
        switch (chosenI, chosenJ) {
        case (.string(let i)?, nil):
            try synapses.connect(
                i: i.fragment(called: "generator"), n: number, skipIfInvalid: skips, namespace: namespace,
                random: random)
        case (nil, .string(let j)?):
            try synapses.connect(
                j: j.fragment(called: "generator"), n: number, skipIfInvalid: skips, namespace: namespace,
                random: random)
        case (nil, nil):
            try synapses.connect(
                condition: condition, p: try pairNumber(call, 3), n: number, namespace: namespace, random: random)
        default:
            let sources = try BrianArguments.indices(call, 1) ?? Array(0..<synapses.source.count)
            let targets = try BrianArguments.indices(call, 2) ?? Array(0..<synapses.target.count)
            let (p, n) = (try call.optionalReal(3) ?? 1, try call.optionalInteger(4) ?? 1)
            if chosenI != nil, chosenJ != nil {
                return try synapses.connect(i: sources, j: targets, p: p, n: n, random: random)
            }
            // One side alone goes with every neuron of the other.
            let pairs = sources.flatMap { i in targets.map { (i, $0) } }
            try synapses.connect(i: pairs.map(\.0), j: pairs.map(\.1), p: p, n: n, random: random)
        }
    }

    private func pairNumber(_ call: Call, _ position: Int) throws(Diagnostic) -> PairNumber {
        guard let value = call[position] else { return 1 }
        if case .string(let text) = value { return .expression(text.fragment(called: call.parameterNames[position])) }
        return .number(try call.real(position))
    }

    // MARK: Making

    static let function = LibraryFunction(
        "Synapses",
        "source, target=, model=, on_pre=, on_post=, delay=, method=, namespace=, dt=, order=, name=, pre=, post=, on_event=, multisynaptic_index=, method_options=, codeobj_class=",
        isType: true
    ) { call throws(Diagnostic) in
        let source = try BrianArguments.spikeSource(call, 0)
        let target = call[1] == nil ? source : try BrianArguments.spikeSource(call, 1)
        var model: Equations?
        if let value = call[2] { model = try EquationsObject.read(value, at: call.site(2)) }
        // `pre` and `post` are the older names.
        var pathways = try SynapsesObject.pathways(call, call[3] != nil ? 3 : 11, side: .pre)
        pathways += try SynapsesObject.pathways(call, call[4] != nil ? 4 : 12, side: .post)
        let synapses = try BrianArguments.located(call, ["invalid-delay": 5]) { () throws(Diagnostic) in
            try Synapses(
                source, target, model, pathways: pathways, method: try BrianArguments.method(call, 6),
                namespace: try BrianArguments.namespace(call, 7), dt: try call.optionalQuantity(8, in: .time),
                name: try call.optionalString(10))
        }
        if let order = try call.optionalInteger(9) { synapses.order = order }
        return .object(SynapsesObject(synapses, call.machine.session))
    }

    /// `on_pre='...'` or `on_pre={'name': '...'}`, with the delay and the event that belong to each.
    private static func pathways(_ call: Call, _ position: Int, side: SynapticPathway.Side) throws(Diagnostic)
        -> [SynapticPathway]
    {
        var codes: [(name: String, code: SourceFragment)] = []
        switch call[position] {
        case nil: break
        case .string(let code)?: codes = [(side.rawValue, code.fragment(called: "on_\(side.rawValue)"))]
        case .dictionary(let dictionary)?:
            for entry in dictionary.entries {
                guard case .string(let name) = entry.key, case .string(let code) = entry.value else {
                    throw call.unsuitable(position, expected: "statements as strings, by name")
                }
                codes.append((name.text, code.fragment(called: name.text)))
            }
        default: throw call.unsuitable(position, expected: "statements as a string, such as 'v_post += w'")
        }
        var pathways: [SynapticPathway] = []
        for (name, code) in codes {
            let delay = try delay(call, of: name, side: side, isNamed: codes.count > 1 || name != side.rawValue)
            pathways.append(
                try BrianArguments.located(call, ["invalid-delay": 5]) { () throws(Diagnostic) in
                    try SynapticPathway(name, side, code, delay: delay, event: try event(call, of: name))
                })
        }
        return pathways
    }

    /// `delay=1*ms` is that of `on_pre`; `delay={'name': 1*ms}` names the pathways.
    private static func delay(_ call: Call, of name: String, side: SynapticPathway.Side, isNamed: Bool)
        throws(Diagnostic)
        -> Quantity?
    {
        guard let value = call[5] else { return nil }
        guard case .dictionary(let dictionary) = value else {
            guard side == .pre else { return nil }
            guard !isNamed else { throw call.unsuitable(5, expected: "a dictionary of delays by pathway") }
            return try call.quantity(5)
        }
        guard let key = HashKey(Value(name)), let delay = dictionary[key] else { return nil }
        guard let quantity = try Numbers.quantity(delay, at: call.site(5)) else {
            throw call.unsuitable(5, expected: "times by pathway")
        }
        return quantity
    }

    /// `on_event='event'` for all pathways, or a dictionary by pathway.
    private static func event(_ call: Call, of name: String) throws(Diagnostic) -> String {
        switch call[13] {
        case nil: return "spike"
        case .string(let event)?: return event.text
        case .dictionary(let dictionary)?:
            guard let key = HashKey(Value(name)), let event = dictionary[key] else { return "spike" }
            return Text.str(event)
        default: throw call.unsuitable(13, expected: "the name of an event")
        }
    }
}

/// `S.pre`: one of the pathways, for its delays.
final class PathwayObject: ScriptObject {
    private let owner: SynapsesObject
    private let pathway: String

    init(_ owner: SynapsesObject, _ pathway: String) {
        self.owner = owner
        self.pathway = pathway
    }

    override var typeName: String { "SynapticPathway" }
    override var attributeNames: [String] { ["delay", "order", "code"] }

    private var delayName: String { pathway == "pre" ? "delay" : "delay_\(pathway)" }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        guard let found = owner.synapses.pathways.first(where: { $0.name == pathway }) else { return nil }
        switch name {
        case "delay": return try owner.attribute(delayName, at: site)
        case "order": return .integer(found.order)
        case "code": return Value(found.statements.text)
        default: return nil
        }
    }

    override func setAttribute(_ name: String, to value: Value, at site: Site) throws(Diagnostic) -> Bool {
        switch name {
        case "delay": return try owner.setAttribute(delayName, to: value, at: site)
        case "order":
            guard let order = Numbers.integer(value) else {
                throw Diagnostic("wrong-type", "order has to be an integer", at: site.valueFragment)
            }
            owner.synapses.pathways.first { $0.name == pathway }?.order = order
            return true
        default: return false
        }
    }
}
