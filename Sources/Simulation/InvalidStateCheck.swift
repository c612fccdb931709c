import Expressions
import Units

/// Looks at regular times whether a variable has stopped being a number, and says so once.
final class InvalidStateCheck {
    /// In steps: rarely enough to cost nothing, often enough to tell when it happened.
    private static let interval = 100

    private let groups: [StateGroup]
    private let warn: (Diagnostic) -> Void
    private var known: Set<ChangedVariable> = []
    private var lastTime = 0.0

    init(_ objects: [SimulationObject], warn: @escaping (Diagnostic) -> Void) {
        groups = objects.compactMap { $0 as? StateGroup }
        self.warn = warn
    }

    func begin(at time: Double) {
        lastTime = time
        for group in groups {
            for column in group.arrays.columns.indices where hasNan(group, column) {
                known.insert(ChangedVariable(group: ObjectIdentifier(group), name: group.arrays.columns[column].name))
            }
        }
    }

    /// Called in each step.
    func look(step: Int, time: Double) {
        if step % InvalidStateCheck.interval == 0 { look(time: time) }
    }

    func look(time: Double) {
        defer { lastTime = time }
        for group in groups {
            for (column, description) in group.arrays.columns.enumerated() where hasNan(group, column) {
                let variable = ChangedVariable(group: ObjectIdentifier(group), name: description.name)
                guard known.insert(variable).inserted, !description.name.hasPrefix("_") else { continue }
                warn(
                    Diagnostic(
                        "invalid-state",
                        "\(description.name) of \(group.displayName) is no number any more since a time between \(Quantity(lastTime, .time)) and \(Quantity(time, .time))",
                        found: "nan",
                        advice: "check for a division by zero, or try a shorter time step or another method",
                        severity: .warning))
            }
        }
    }

    private func hasNan(_ group: StateGroup, _ column: Int) -> Bool {
        let values = group.arrays.pointer(column)
        for position in 0..<group.arrays.length(of: column) where values[position].isNaN { return true }
        return false
    }
}
