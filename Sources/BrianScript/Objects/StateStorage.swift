import Expressions
import Simulation

/// `store` and `restore`, of a network and of the one that `run` makes.
///
/// A script writes no files: what is asked to go into one stays in memory, and is there for as long as the script runs.
enum StateStorage {
    /// `store(name, filename=)`
    static func store(_ network: Network, _ call: Call) throws(Diagnostic) -> Value {
        let name = try call.optionalString(0) ?? "default"
        try network.setTimeStep(call.machine.session.dt)
        guard let file = try call.optionalString(1) else {
            network.store(name)
            return .none
        }
        call.machine.notice(
            "kept-in-memory", "store() keeps states in memory: a script writes no files", advice: "leave out filename=",
            at: call.fragment)
        call.machine.session.filed[file, default: [:]][name] = network.state
        return .none
    }

    /// `restore(name, filename=, restore_random_state=)`
    static func restore(_ network: Network, _ call: Call) throws(Diagnostic) -> Value {
        let name = try call.optionalString(0) ?? "default"
        let repeats = try call.boolean(2, otherwise: false)
        if let file = try call.optionalString(1) {
            guard let state = call.machine.session.filed[file]?[name] else {
                throw call.failure(
                    "not-stored", "this script has stored nothing under the name \(name) in \(file)",
                    advice: "a script reads no files: call store('\(name)', filename='\(file)') before restore()", at: 1
                )
            }
            try network.restore(state, repeatsRandomness: repeats)
        } else {
            try network.restore(name, repeatsRandomness: repeats)
        }
        try call.machine.session.restored(network)
        return .none
    }
}
