import Expressions
import ModelEquations
import Simulation
import Units

/// An initial value above the threshold: one spike at once in each neuron.
///
/// It takes a threshold that compares variables of differential equations, and initial values for which it holds in every neuron of the
/// group. Where only some begin above it, they may be meant to spike; and so may those that the script itself has lifted above it and
/// that no drive would take there.
enum StartsAboveThreshold {
    static func find(in run: ObservedRun) -> [Diagnosis] {
        run.neurons.compactMap { neurons in
            guard let threshold = neurons.group.threshold, let tree = try? SyntaxTree(parsing: threshold),
                let potential = neurons.potentials.first, let definition = neurons.equations[potential],
                let start = neurons.made.initial[potential]?.values, let first = start.first,
                neurons.made.run?.start.value == 0, neurons.areAllAbove(tree),
                !isMeant(potential, start, neurons),
                let place = neurons.argument("threshold") ?? neurons.place(of: threshold)
            else { return nil }
            let who = neurons.group.count == 1 ? "the neuron" : "each of the \(neurons.group.count) neurons"
            let isSame = start.allSatisfy { $0 == first }
            let value =
                isSame
                ? text(first, definition.dimension) : text(start.min() ?? first, definition.dimension) + " or more"
            let condition = neurons.isWritten(threshold) ? " \(threshold.text)" : ""
            var sentence =
                "\(potential) begins at \(value), which is above the threshold\(condition), so \(who) spikes in the first step"
            if let spikes = run.recording.spikes(of: neurons.group) {
                let atStart = spikes.prefix { $0.time < (neurons.made.run?.dt.value ?? 0) / 2 }.count
                sentence +=
                    spikes.count == 1
                    ? ": the only spike of the run" : ": \(atStart) of the \(spikes.count) spikes of the run"
            }
            let name = run.name(of: neurons.group)
            return Diagnosis(
                .startsAboveThreshold, sentence,
                advice: neurons.made.assignments[potential] == nil
                    ? "set it before the run: \(name).\(potential) = ..., such as the value of the reset"
                    : "set \(name).\(potential) to a value below the threshold", at: place)
        }
    }

    /// Whether the script has lifted the neurons above the threshold itself, to make them spike who would not do so by themselves.
    private static func isMeant(_ potential: String, _ start: [Double], _ neurons: ObservedGroup<NeuronGroup>) -> Bool {
        guard let assignment = neurons.made.assignments[potential], !assignment.isAfterRun else { return false }
        return start.contains { $0 != 0 } && neurons.drivesItself(potential) != true
    }
}

extension ObservedGroup<NeuronGroup> {
    /// Whether a condition held in every neuron before the first run.
    fileprivate func areAllAbove(_ condition: SyntaxTree) -> Bool {
        let now = evaluator
        let atStart = Evaluator { name in
            if let values = made.initial[name]?.values { return values }
            // Subexpressions and the time have changed since.
            return scope.variables[name] == nil || ["i", "N"].contains(name) ? now.lookUp(name) : nil
        }
        guard let values = atStart.values(condition) else { return false }
        return values.allSatisfy { $0 != 0 }
    }
}
