import Expressions
import ModelEquations
import Simulation
import Units

/// No reset that takes the potential down, and no refractoriness: a spike in each step above threshold.
///
/// It takes a threshold that compares a variable of a differential equation, no statement on a spike that changes anything that the
/// threshold looks at, no refractoriness, and a neuron that was recorded to spike in three steps one after the other. A threshold
/// that draws random numbers or reads a given course of time is none, nor is a reset that was written empty.
enum ResetForgotten {
    static func find(in run: ObservedRun) -> [Diagnosis] {
        guard !run.hasOperations else { return [] }
        return run.neurons.compactMap { neurons in
            guard let threshold = neurons.group.threshold, neurons.group.refractory == .none,
                neurons.group.reset?.text.allSatisfy(\.isWhitespace) != true,
                let potential = neurons.potentials.first, let dt = neurons.made.run?.dt.value,
                run.effects.allSatisfy({ effect in
                    guard effect.group === neurons.group, case .event = effect.cause else { return true }
                    return !neurons.thresholdNames.contains(effect.variable)
                }),
                let burst = longestBurst(of: neurons, dt: dt, in: run), burst.count >= 3,
                let place = neurons.argument("threshold") ?? neurons.place(of: threshold)
            else { return nil }
            let resets = neurons.group.reactions.filter { $0.event == "spike" }
            let why =
                resets.isEmpty
                ? "nothing brings \(potential) down when the neuron spikes"
                : "the reset changes \(list(resets.map(\.statements))), and the threshold looks at \(potential)"
            let sentence =
                "\(why), so there is a spike in each step that \(potential) is above the threshold: neuron \(burst.neuron) spikes "
                + "\(burst.count) times in a row from \(time(burst.start)) on"
            return Diagnosis(
                .resetForgotten, sentence,
                advice:
                    "give the group a reset such as reset='\(potential) = ...', or a refractory condition where the model "
                    + "comes down by itself", at: place)
        }
    }

    private static func list(_ resets: [SourceFragment]) -> String {
        let targets = resets.flatMap { (try? Statement.parse($0)) ?? [] }.map(\.target)
        return targets.isEmpty ? "nothing" : targets.joined(separator: " and ")
    }

    /// The most spikes of a neuron in steps one after the other.
    private static func longestBurst(
        of neurons: ObservedGroup<NeuronGroup>, dt: Double, in run: ObservedRun
    ) -> (neuron: Int, start: Double, count: Int)? {
        var longest: (neuron: Int, start: Double, count: Int)?
        var current: [Int: (start: Double, last: Double, count: Int)] = [:]
        for (neuron, time) in run.recording.spikes(of: neurons.group) ?? [] {
            var burst = current[neuron] ?? (time, -.infinity, 0)
            burst = time - burst.last < 1.5 * dt ? (burst.start, time, burst.count + 1) : (time, time, 1)
            current[neuron] = burst
            if burst.count > longest?.count ?? 0 { longest = (neuron, burst.start, burst.count) }
        }
        return longest
    }
}
