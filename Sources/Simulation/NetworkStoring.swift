import Expressions
import Units

extension Network {
    /// Keeps the state of all objects under a name, so that ``restore(_:repeatsRandomness:)-(String,_)`` can return to it.
    public func store(_ name: String = "default") { stored[name] = state }

    /// The state of all objects as it is now.
    public var state: StoredState {
        StoredState(
            time: time, dt: dt.value,
            objects: Dictionary(
                objects.map { ($0.displayName, $0.storedArrays) }, uniquingKeysWith: { first, _ in first }))
    }

    /// Returns to the state that was stored under a name.
    ///
    /// - Parameters:
    ///   - repeatsRandomness: whether the next run draws the random numbers that followed on the stored state before;
    ///     as in Brian it draws others if not.
    ///   - name: the name that the state was stored under.
    /// - Throws: a diagnostic where nothing was stored under that name, or without an object that is in the network now.
    public func restore(_ name: String = "default", repeatsRandomness: Bool = false) throws(Diagnostic) {
        guard let state = stored[name] else {
            throw Diagnostic(
                "not-stored", "nothing was stored under the name \(name)",
                expected: stored.isEmpty ? nil : Diagnostic.oneOf(stored.keys.sorted()),
                advice: stored.isEmpty ? "call store() before restore()" : nil)
        }
        try restore(state, repeatsRandomness: repeatsRandomness)
    }

    /// Keeps the state of all objects in a file under a name, beside the states that the file holds already.
    /// - Throws: a diagnostic where the file cannot be written or holds something else; it stays as it was then.
    public func store(_ name: String = "default", to path: String) throws(Diagnostic) {
        var states: [String: StoredState] = [:]
        do throws(Diagnostic) {
            states = try StateFile.read(path)
        } catch  where error.id == StateFile.missing {
            // There is none yet.
        }
        states[name] = state
        try StateFile.write(states, to: path)
    }

    /// Returns to the state that a file holds under a name. Objects are known by their names, so that a network that was built
    /// anew in the same way can go on from it.
    /// - Throws: as without a file, and where the file cannot be read or holds something else.
    public func restore(
        _ name: String = "default", from path: String, repeatsRandomness: Bool = false
    ) throws(Diagnostic) {
        let states = try StateFile.read(path)
        guard let state = states[name] else {
            throw Diagnostic(
                "not-stored", "\(path) holds nothing under the name \(name)",
                expected: Diagnostic.oneOf(states.keys.sorted()))
        }
        try restore(state, repeatsRandomness: repeatsRandomness)
    }

    /// Returns to a state.
    /// - Throws: a diagnostic where the state lacks an object of the network, or holds one that is not in it; nothing is changed
    ///   then.
    public func restore(_ state: StoredState, repeatsRandomness: Bool = false) throws(Diagnostic) {
        for object in objects where state.objects[object.displayName] == nil {
            throw Diagnostic(
                "not-stored", "the stored state does not hold \(object.title), which is in the network now",
                advice: "store the state after all objects have been made")
        }
        let present = Set(objects.map(\.displayName))
        for name in state.objects.keys.sorted() where !present.contains(name) {
            throw Diagnostic(
                "not-stored", "the stored state holds \(name), which is not in the network now",
                advice: "restore with the objects that were there when the state was stored")
        }
        guard state.time >= 0, state.time.isFinite, state.dt > 0, state.dt.isFinite else {
            throw Diagnostic(
                "state-does-not-fit", "the stored state is at no time that a simulation can have",
                found: "t = \(Quantity(state.time, .time)) and dt = \(Quantity(state.dt, .time))")
        }
        for object in objects {
            try object.checkNotRunning("no other state can take its place")
            try object.check(StoredArrays(state.objects[object.displayName] ?? [:], of: object))
        }
        for object in objects { object.restore(state.objects[object.displayName] ?? [:]) }
        time = state.time
        try setTimeStep(Quantity(state.dt, .time))
        forgetSteps()
        if !repeatsRandomness { streams.removeAll() }
    }
}
