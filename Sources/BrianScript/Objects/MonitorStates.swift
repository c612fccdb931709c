import Expressions
import Units

/// `M.get_states()`: what a monitor has recorded, by name.
enum MonitorStates {
    static func method(_ states: [(String, Value)]) -> Value {
        .builtin(
            Builtin("get_states", "vars=, units=") { call throws(Diagnostic) in
                let hasUnits = try call.boolean(1, otherwise: true)
                var chosen = states
                if call[0] != nil {
                    let names = try BrianArguments.names(call, 0)
                    if let missing = names.first(where: { name in !states.contains { $0.0 == name } }) {
                        throw call.failure(
                            "unknown-name", "the monitor holds no \(missing)",
                            advice: NearestName.to(missing, among: states.map(\.0)).map { "did you mean '\($0)'?" },
                            at: 0)
                    }
                    chosen = states.filter { names.contains($0.0) }
                }
                let dictionary = DictionaryValue()
                for (name, value) in chosen {
                    guard let key = HashKey(Value(name)) else { continue }
                    dictionary[key] = hasUnits ? value : try PlainNumbers.of(value, .ofAll, at: call.site)
                }
                return .dictionary(dictionary)
            })
    }
}
