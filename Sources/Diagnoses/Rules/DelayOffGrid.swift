import Expressions
import Simulation
import Units

/// A delay that is no multiple of the time step: it is rounded.
///
/// It takes a delay as written; one that an expression gives to each synapse, such as a distance over a velocity, or that is drawn at
/// random is meant to be rounded.
enum DelayOffGrid {
    static func find(in run: ObservedRun) -> [Diagnosis] {
        run.synapses.flatMap { synapses -> [Diagnosis] in
            synapses.group.pathways.compactMap { pathway in
                guard pathway.isActive, synapses.group.count > 0, synapses.made.run != nil else { return nil }
                let spiking = pathway.side == .pre ? synapses.group.source.whole : synapses.group.target.whole
                let assignment = synapses.made.assignments[pathway.delayColumn]
                if let assignment, isExpression(assignment.value) { return nil }
                guard let dt = run.made.first(where: { $0.object === spiking })?.run?.dt ?? synapses.made.run?.dt,
                    let (delay, counted) = pathway.delaysBesideGrid(of: synapses.group, dt: dt).first,
                    let place = assignment?.value ?? synapses.argument("delay") ?? synapses.made.place
                else { return nil }
                let (wanted, got) = (time(delay.value), time(counted.value))
                return Diagnosis(
                    .delayOffGrid,
                    "a delay of \(wanted) is no multiple of the time step of \(time(dt.value)): spikes arrive after \(got), "
                        + "\(time((counted.value - delay.value).magnitude)) \(counted.value < delay.value ? "early" : "late")",
                    advice: "choose a multiple of \(time(dt.value)), or make the time step shorter", at: place)
            }
        }
    }

    /// Whether a value is computed for each synapse.
    private static func isExpression(_ value: SourceFragment) -> Bool {
        guard let tree = try? SyntaxTree(parsing: value) else { return false }
        if case .string(let literal) = tree.kind {
            return (try? SyntaxTree(parsing: SourceFragment(literal.value)))?.names.contains { Unit.named($0) == nil }
                ?? true
        }
        // What is made of several names is a result, such as that of a distance and a velocity.
        return tree.names.count { Unit.named($0) == nil } > 1
            || tree.contains { if case .call = $0.kind { true } else { false } }
    }
}

extension SyntaxTree {
    /// Whether a node of the tree meets a condition.
    func contains(_ condition: (SyntaxTree) -> Bool) -> Bool {
        condition(self) || children.contains { $0.contains(condition) }
    }
}
