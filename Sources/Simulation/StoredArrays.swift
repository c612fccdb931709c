import Expressions

/// What a state holds of one object, which may come from a file or from another network.
struct StoredArrays {
    private let arrays: StoredState.Arrays
    private let object: SimulationObject

    init(_ arrays: StoredState.Arrays, of object: SimulationObject) {
        self.arrays = arrays
        self.object = object
    }

    /// How many values an array has; 0 where there is none.
    func count(_ name: String) -> Int { arrays[name]?.count ?? 0 }

    func has(_ name: String) -> Bool { arrays[name] != nil }

    /// - Throws: a diagnostic where an array has not so many values.
    func check(_ name: String, count: Int) throws(Diagnostic) {
        guard self.count(name) == count, arrays[name] != nil else {
            throw misfit(name, expected: "\(count) values", found: arrays[name].map { "\($0.count)" } ?? "nothing")
        }
    }

    /// - Throws: a diagnostic where a value is no whole number from 0 up to `end`, which is left out.
    func checkIndices(_ name: String, below end: Int) throws(Diagnostic) {
        for value in arrays[name] ?? [] where !(value >= 0 && value < Double(end) && value == value.rounded()) {
            throw misfit(name, expected: "whole numbers from 0 to \(end - 1)", found: "\(value)")
        }
    }

    /// - Throws: a diagnostic where a value is no time that a simulation can have.
    func checkTimes(_ name: String) throws(Diagnostic) {
        for value in arrays[name] ?? [] where !(value >= 0 && value.isFinite) {
            throw misfit(name, expected: "times", found: "\(value)")
        }
    }

    /// - Throws: a diagnostic where the spikes under way are not pairs of a time and one of so many synapses.
    func checkSpikesUnderWay(_ name: String, synapseCount: Int) throws(Diagnostic) {
        let values = arrays[name] ?? []
        let isFitting =
            values.count % 2 == 0
            && values.indices.allSatisfy { index in
                let value = values[index]
                return index % 2 == 0
                    ? value >= 0 && value.isFinite
                    : value >= 0 && value < Double(synapseCount) && value == value.rounded()
            }
        guard isFitting else {
            throw misfit(name, expected: "times and numbers of \(synapseCount) synapses", found: "other values")
        }
    }

    private func misfit(_ name: String, expected: String, found: String) -> Diagnostic {
        Diagnostic(
            "state-does-not-fit", "what was stored as \(name) of \(object.title) does not fit it as it is now",
            expected: expected, found: found,
            advice: "restore with objects that were made as those were whose state was stored")
    }
}
