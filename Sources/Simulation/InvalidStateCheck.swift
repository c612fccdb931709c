import Expressions
import Units

/// Looks at regular times whether a variable has stopped being a number, or one that is integrated has grown without bounds, and
/// says so once.
final class InvalidStateCheck {
    /// As in Brian: no variable of a model is that large.
    private static let bound = 1e50

    /// In steps: rarely enough to cost nothing, often enough to tell when it happened.
    private static let interval = 100

    private let groups: [StateGroup]
    /// The columns of variables that are integrated.
    private var integrated: [ObjectIdentifier: Set<Int>] = [:]
    private let warn: (Diagnostic) -> Void
    private var known: Set<ChangedVariable> = []
    private var lastTime = 0.0

    init(_ objects: [SimulationObject], warn: @escaping (Diagnostic) -> Void) {
        groups = objects.compactMap { $0 as? StateGroup }
        for group in groups {
            let names = Set(group.equations.differentialEquations.map(\.name))
            integrated[ObjectIdentifier(group)] = Set(
                group.arrays.columns.indices.filter { names.contains(group.arrays.columns[$0].name) })
        }
        self.warn = warn
    }

    func begin(at time: Double) {
        lastTime = time
        for group in groups {
            for column in group.arrays.columns.indices where isInvalid(group, column) {
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
            for (column, description) in group.arrays.columns.enumerated() where isInvalid(group, column) {
                let variable = ChangedVariable(group: ObjectIdentifier(group), name: description.name)
                guard known.insert(variable).inserted, !description.name.hasPrefix("_") else { continue }
                let isNumber = !values(group, column).contains(where: \.isNaN)
                let change = isNumber ? "grows beyond all bounds" : "is no number any more"
                warn(
                    Diagnostic(
                        "invalid-state",
                        "\(description.name) of \(group.title) \(change) since a time between \(Quantity(lastTime, .time)) and \(Quantity(time, .time))",
                        found: isNumber ? nil : "nan",
                        advice: "check for a division by zero, or try a shorter time step or another method",
                        severity: .warning))
            }
        }
    }

    private func values(_ group: StateGroup, _ column: Int) -> UnsafeBufferPointer<Double> {
        UnsafeBufferPointer(start: group.arrays.pointer(column), count: group.arrays.length(of: column))
    }

    private func isInvalid(_ group: StateGroup, _ column: Int) -> Bool {
        let values = values(group, column)
        // One pass that the compiler vectorises: not a number fails every comparison.
        if integrated[ObjectIdentifier(group)]?.contains(column) == true {
            return !values.allSatisfy { $0.magnitude <= InvalidStateCheck.bound }
        }
        return values.contains(where: \.isNaN)
    }
}
