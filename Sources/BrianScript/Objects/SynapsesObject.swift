import Expressions
import ModelEquations
import Simulation
import Units

/// `Synapses(...)`
final class SynapsesObject: GroupObject {
    let synapses: Synapses
    let ends: SynapticEnds

    init(_ synapses: Synapses, between ends: SynapticEnds, namespace: Value? = nil, _ session: Session) {
        self.synapses = synapses
        self.ends = ends
        super.init(synapses, called: "Synapses", namespace: namespace, session)
    }

    override var methodNames: [String] {
        super.methodNames + Array(SynapsesObject.methods.keys)
            + ["N_pre", "N_post", "N_outgoing_pre", "N_incoming_post", "source", "target"]
    }

    override func method(_ name: String) -> Value? {
        SynapsesObject.methods[name]?.bound(to: self) ?? super.method(name)
    }

    /// The first generation's `S[0, 1] = True`.
    override func setElement(at index: Value, to value: Value, at site: Site) throws(Diagnostic) {
        throw Diagnostic(
            "not-indexable", "Synapses are not made by assigning to elements",
            advice: "write S.connect(i=0, j=1), S.connect('i != j') or S.connect(p=0.1)", at: site.fragment)
    }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        switch name {
        case "indices": return .object(SynapticIndices(self))
        case "N_outgoing_pre": return .array(ArrayValue(integers: synapses.outgoingCounts))
        case "N_incoming_post": return .array(ArrayValue(integers: synapses.incomingCounts))
        case "N_pre": return .integer(synapses.source.count)
        case "N_post": return .integer(synapses.target.count)
        case "pre", "post":
            if synapses.pathways.contains(where: { $0.name == name }) { return .object(PathwayObject(self, name)) }
            return nil
        default:
            if let end = ends.attribute(name) { return end }
            if let value = try super.attribute(name, at: site) { return value }
            return synapses.pathways.contains { $0.name == name } ? .object(PathwayObject(self, name)) : nil
        }
    }

    /// `S[0, 1]`, `S['i > j']`, `S[:10]`: the numbers of synapses, by which monitors and variables are indexed.
    override func element(at index: Value, at site: Site) throws(Diagnostic) -> Value {
        guard let i = synapses.variable(named: "i") else { return try super.element(at: index, at: site) }
        let places = VariableView(self, i, isPlain: false)
        let chosen = try places.indices(index, at: site)
        let all = ArrayValue(integers: Array(0..<synapses.count))
        guard let chosen else {
            let found = try ArraySubscript.get(all, index, at: site)
            if let number = Numbers.integer(found), Numbers.scalar(found) != nil {
                return .array(ArrayValue(integers: [number]))
            }
            return found
        }
        return .array(ArrayValue(integers: chosen))
    }

    /// The synapses between the neurons that a pair of indices names: `S.w[0, 1]`, `S.w[:, 3]`; a third index chooses among
    /// those of each pair.
    func indices(of pair: [Value], at site: Site) throws(Diagnostic) -> [Int] {
        if pair.count == 3, let name = synapses.multisynapticIndex {
            let chosen = try indices(of: Array(pair.prefix(2)), at: site)
            let numbers = try synapses.values(of: name).values
            let highest = chosen.map { numbers[$0] }.max().flatMap { Int(exactly: $0) } ?? -1
            let wanted = try neurons(pair[2], count: min(max(highest, -1), synapses.count) + 1, at: site)
            return chosen.filter { Int(exactly: numbers[$0]).map(wanted.contains) ?? false }
        }
        guard pair.count == 2 else {
            throw Diagnostic(
                "wrong-index", "synapses are chosen by one index, or by two: source and target neuron",
                advice: pair.count == 3
                    ? "for a third one, among the synapses of a pair, make the Synapses with multisynaptic_index='k'"
                    : nil,
                at: site.fragment)
        }
        let sources = try neurons(pair[0], count: synapses.source.count, at: site)
        let targets = try neurons(pair[1], count: synapses.target.count, at: site)
        return zip(synapses.i, synapses.j).enumerated().filter { sources.contains($1.0) && targets.contains($1.1) }.map(
            \.offset)
    }

    /// The neurons that one of the indices means; a number beyond them means none, as in Brian.
    private func neurons(_ index: Value, count: Int, at site: Site) throws(Diagnostic) -> Set<Int> {
        if let number = Numbers.integer(index), !(-count..<count).contains(number) { return [] }
        let all = Value.array(ArrayValue(integers: Array(0..<count)))
        let chosen = try ArrayConversion.array(try Subscript.get(all, index, at: site), at: site)
        return Set(chosen.elements.map { Int($0) })
    }

    private static let methods = ValueMethod<SynapsesObject>.table(
        ValueMethod("connect", "condition=, i=, j=, p=, n=, skip_if_invalid=, namespace=, level=") {
            object, call throws(Diagnostic) in
            let machine = call.machine
            object.synapses.isCancelled = { machine.isEnding }
            defer { object.synapses.isCancelled = nil }
            do throws(Diagnostic) {
                try object.connect(call)
            } catch {
                if error.id == "cancelled" { try machine.look(at: call.fragment) }
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
        if case .string? = chosenI ?? chosenJ, call[3] != nil, (try? call.optionalReal(3)) != 1 {
            throw call.failure(
                "wrong-argument", "a generator says itself which neurons are connected, and p does not go with it",
                advice: "write j='k for k in sample(N_post, p=0.1)'", at: 3)
        }
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
            if let sources = try BrianArguments.indices(call, 1), let targets = try BrianArguments.indices(call, 2) {
                let (p, n) = (try call.optionalReal(3) ?? 1, try call.optionalInteger(4) ?? 1)
                return try synapses.connect(i: sources, j: targets, p: p, n: n, random: random)
            }
            let letter = chosenI != nil ? "i" : "j"
            throw Diagnostic(
                "missing-argument", "connect() is told \(letter) alone, and not which neurons that goes with",
                expected: "i=... and j=..., or a condition",
                found: "\(letter)=\(call.fragment(chosenI != nil ? 1 : 2).text)",
                advice: "for all of them write a condition, as in connect('\(letter) == 0')", at: call.fragment)
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
        "source, target=, model=, on_pre=, pre=, on_post=, post=, connect=, delay=, on_event=, multisynaptic_index=, namespace=, dtype=, codeobj_class=, dt=, clock=, order=, method=, method_options=, name=",
        isType: true
    ) { call throws(Diagnostic) in
        let source = try BrianArguments.spikeSource(call, 0)
        let target = call[1] == nil ? source : try BrianArguments.spikeSource(call, 1)
        guard call[7] == nil else {
            throw Diagnostic(
                "unknown-argument", "Synapses() does not connect anything yet", expected: "a call of its connect()",
                found: "connect=", advice: "write S.connect(\(call.fragment(7).text)) after it", at: call.fragment(7))
        }
        var model: Equations?
        if let value = call[2] { model = try EquationsObject.read(value, at: call.site(2)) }
        // `pre` and `post` are the older names.
        var pathways = try SynapsesObject.pathways(call, call[3] != nil ? 3 : 4, side: .pre)
        pathways += try SynapsesObject.pathways(call, call[5] != nil ? 5 : 6, side: .post)
        try SynapsesObject.checkDelays(call, of: pathways)
        let synapses = try BrianArguments.located(call, ["invalid-delay": delayPosition]) { () throws(Diagnostic) in
            try Synapses(
                source, target, model, pathways: pathways, multisynapticIndex: try call.optionalString(10),
                method: try BrianArguments.method(call, 17), namespace: try BrianArguments.namespace(call, 11),
                dt: try BrianArguments.timeStep(call, 14, clock: 15), name: try call.optionalString(19))
        }
        if let order = try call.optionalInteger(16) { synapses.order = order }
        return .object(
            SynapsesObject(
                synapses,
                between: SynapticEnds(
                    source: call.value(0), target: call[1] == nil ? call.value(0) : call.value(1)),
                namespace: call[11], call.machine.session))
    }

    /// Where `delay=` and `on_event=` stand among the arguments.
    private static let delayPosition = 8
    private static let eventPosition = 9

    /// A delay that belongs to no pathway would be lost.
    private static func checkDelays(_ call: Call, of pathways: [SynapticPathway]) throws(Diagnostic) {
        guard let value = call[delayPosition] else { return }
        let known = pathways.map(\.name)
        var named = ["pre"]
        if case .dictionary(let dictionary) = value { named = dictionary.entries.map { Text.str($0.key) } }
        for name in named where !known.contains(name) {
            throw Diagnostic(
                "unknown-pathway", "there is no pathway \(name) that the delay could belong to",
                expected: known.isEmpty ? "on_pre='...'" : Diagnostic.oneOf(known),
                advice: NearestName.to(name, among: known).map { "did you mean '\($0)'?" }
                    ?? "name the pathways in a dictionary: delay={'post': 1*ms}", at: call.fragment(delayPosition))
        }
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
        case .list(let list)?:
            for (number, item) in list.items.enumerated() {
                guard case .string(let code) = item else {
                    throw call.unsuitable(position, expected: "statements as strings")
                }
                let name = number == 0 ? side.rawValue : "\(side.rawValue)_\(number)"
                codes.append((name, code.fragment(called: name)))
            }
        default: throw call.unsuitable(position, expected: "statements as a string, such as 'v_post += w'")
        }
        var pathways: [SynapticPathway] = []
        // What is written out only to be left empty need not wait for spikes that may never come.
        if side == .post, call[delayPosition] == nil { codes.removeAll { $0.code.text.allSatisfy(\.isWhitespace) } }
        for (name, code) in codes {
            let delay = try delay(call, of: name, side: side, isNamed: codes.count > 1 || name != side.rawValue)
            pathways.append(
                try BrianArguments.located(call, ["invalid-delay": delayPosition]) { () throws(Diagnostic) in
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
        guard let value = call[delayPosition] else { return nil }
        guard case .dictionary(let dictionary) = value else {
            guard side == .pre else { return nil }
            guard !isNamed else { throw call.unsuitable(delayPosition, expected: "a dictionary of delays by pathway") }
            return try call.quantity(delayPosition)
        }
        guard let key = HashKey(Value(name)), let delay = dictionary[key] else { return nil }
        guard let quantity = try Numbers.quantity(delay, at: call.site(delayPosition)) else {
            throw call.unsuitable(delayPosition, expected: "times by pathway")
        }
        return quantity
    }

    /// `on_event='event'` for all pathways, or a dictionary by pathway.
    private static func event(_ call: Call, of name: String) throws(Diagnostic) -> String {
        switch call[eventPosition] {
        case nil: return "spike"
        case .string(let event)?: return event.text
        case .dictionary(let dictionary)?:
            guard let key = HashKey(Value(name)), let event = dictionary[key] else { return "spike" }
            return Text.str(event)
        default: throw call.unsuitable(eventPosition, expected: "the name of an event")
        }
    }
}

/// `S.indices[0, :]`: the numbers of synapses.
final class SynapticIndices: ScriptObject {
    private let owner: SynapsesObject

    init(_ owner: SynapsesObject) { self.owner = owner }

    override var typeName: String { "SynapticIndexing" }

    override func element(at index: Value, at site: Site) throws(Diagnostic) -> Value {
        try owner.element(at: index, at: site)
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
    override var attributeNames: [String] { ["delay", "order", "code", "active", "name"] }

    private var delayName: String { pathway == "pre" ? "delay" : "delay_\(pathway)" }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        guard let found = owner.synapses.pathways.first(where: { $0.name == pathway }) else { return nil }
        switch name {
        case "delay": return try owner.attribute(delayName, at: site)
        case "order": return .integer(found.order)
        case "code": return Value(found.statements.text)
        case "active": return .boolean(found.isActive)
        case "name": return Value("\(owner.simulated.name ?? "synapses")_\(pathway)")
        default: return nil
        }
    }

    override func setAttribute(_ name: String, to value: Value, at site: Site) throws(Diagnostic) -> Bool {
        switch name {
        case "delay": return try owner.setAttribute(delayName, to: value, at: site)
        case "active":
            let isActive = try Truth.of(value, at: site)
            owner.synapses.pathways.first { $0.name == pathway }?.isActive = isActive
            return true
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
