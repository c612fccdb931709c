import Expressions
import Simulation
import Units

/// `Network(...)`
final class NetworkObject: ScriptObject {
    let network: Network
    private let name: String
    private var members: [BrianObject] = []

    init(_ network: Network, called name: String) {
        self.network = network
        self.name = name
    }

    override var typeName: String { "Network" }
    override var attributeNames: [String] { Array(NetworkObject.methods.keys) + ["t", "objects", "name"] }
    override var count: Int? { network.objects.count }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        switch name {
        case "t": return Value(network.t)
        case "t_": return .real(network.t.value)
        case "name": return Value(self.name)
        case "objects": return Value(list: held.map { .object($0) })
        default: return NetworkObject.methods[name]?.bound(to: self)
        }
    }

    /// `net['neurongroup']`
    override func element(at index: Value, at site: Site) throws(Diagnostic) -> Value {
        guard case .string(let name) = index else {
            throw Diagnostic("wrong-index", "the objects of a Network go by their names", at: site.fragment)
        }
        guard let object = held.first(where: { $0.simulated.name == name.text }) else {
            let known = held.compactMap(\.simulated.name)
            throw Diagnostic(
                "unknown-name", "the network holds no \(name.text)",
                expected: known.isEmpty ? nil : Diagnostic.oneOf(known), at: site.fragment)
        }
        return .object(object)
    }

    override func items(at site: Site) throws(Diagnostic) -> [Value]? { held.map { .object($0) } }

    /// The objects as the script holds them.
    var held: [BrianObject] {
        members.filter { member in network.objects.contains { $0 === member.simulated } }
    }

    /// Adds objects, and those in lists and dictionaries.
    func add(_ values: [Value], _ call: Call) throws(Diagnostic) {
        for value in values {
            for object in try NetworkObject.objects(value, call) {
                network.add(object.simulated)
                if !members.contains(where: { $0 === object }) { members.append(object) }
            }
        }
    }

    private static func objects(_ value: Value, _ call: Call) throws(Diagnostic) -> [BrianObject] {
        switch value {
        case .object(let object): if let object = object as? BrianObject { return object.family }
        case .list, .tuple, .set:
            var objects: [BrianObject] = []
            for item in try Iteration.items(of: value, at: call.site) { objects += try self.objects(item, call) }
            return objects
        case .dictionary(let dictionary):
            var objects: [BrianObject] = []
            for entry in dictionary.entries { objects += try self.objects(entry.value, call) }
            return objects
        default: break
        }
        throw Diagnostic(
            "wrong-argument", "\(value.kindName) cannot be simulated", expected: "groups, synapses and monitors",
            at: call.fragment)
    }

    private static let methods = ValueMethod<NetworkObject>.table(
        ValueMethod("add", "*objects") { network, call throws(Diagnostic) in
            try network.add(call.rest, call)
            return .none
        },
        ValueMethod("remove", "*objects") { network, call throws(Diagnostic) in
            for value in call.rest {
                for object in try objects(value, call) { network.network.remove(object.simulated) }
            }
            return .none
        },
        ValueMethod("run", "duration, report=, report_period=, namespace=, profile=, level=") {
            network, call throws(Diagnostic) in
            try call.machine.session.run(network.network, call)
            return .none
        },
        ValueMethod("store", "name=, filename=") { network, call throws(Diagnostic) in
            try StateStorage.store(network.network, call)
        },
        ValueMethod("restore", "name=, filename=, restore_random_state=") { network, call throws(Diagnostic) in
            try StateStorage.restore(network.network, call)
        },
        ValueMethod("get_states", "units=") { network, call throws(Diagnostic) in
            let states = DictionaryValue()
            for case let group as GroupObject in network.held {
                guard let key = group.simulated.name.flatMap({ HashKey(Value($0)) }) else { continue }
                states[key] = try group.states(units: try call.boolean(0, otherwise: true), at: call.site)
            }
            return .dictionary(states)
        },
        ValueMethod("stop", "") { network, _ throws(Diagnostic) in
            network.network.stop()
            return .none
        })

    static let function = LibraryFunction("Network", "*objects, name=", isType: true) { call throws(Diagnostic) in
        let session = call.machine.session
        let number = session.networks
        session.networks += 1
        let name = try call.optionalString(0) ?? (number == 0 ? "network" : "network_\(number)")
        let network = NetworkObject(Network([], random: session.source), called: name)
        try network.add(call.rest, call)
        return .object(network)
    }
}
