import Expressions
import ModelEquations
import Simulation
import Units

/// Refractoriness without `(unless refractory)`: the potential goes on climbing while the neuron cannot spike.
///
/// It takes a refractory time, a reset that sets the potential, a differential equation of the potential without the flag, no equation
/// that asks itself whether the neuron is refractory, a drive that takes the potential above the threshold without any input, and a neuron
/// that has spiked and whose potential has moved before that time was over. Models that come down by themselves (no reset of the
/// potential, or a condition for the refractoriness) and neurons that only noise or input makes spike, which may well sum it up
/// meanwhile, are none.
enum RefractoryWithoutHold {
    static func find(in run: ObservedRun) -> [Diagnosis] {
        run.neurons.compactMap { neurons in
            guard let potential = neurons.potentials.first, let definition = neurons.equations[potential],
                !definition.flags.contains(.unlessRefractory), neurons.equations.noiseNames.isEmpty,
                let period = neurons.refractoryTime, period > 0,
                !neurons.asksWhetherRefractory, neurons.drivesItself(potential) == true,
                run.effects(on: potential, of: neurons.group).contains(where: { effect in
                    if case .event("spike") = effect.cause { effect.operation == .assign } else { false }
                }),
                let last = try? neurons.group.values(of: "lastspike").values, last.contains(where: { $0 >= 0 }),
                let place = neurons.argument("refractory") ?? neurons.made.place
            else { return nil }
            guard let evidence = evidence(potential, definition, period, neurons, run) else { return nil }
            return Diagnosis(
                .refractoryWithoutHold,
                "while a neuron is refractory it cannot spike, but nothing holds \(potential): \(evidence)",
                advice: "add the flag (unless refractory) to the line d\(potential)/dt = ...", at: place)
        }
    }

    /// What the potential or the spikes did meanwhile; nil where the hold would have changed nothing.
    private static func evidence(
        _ potential: String, _ definition: EquationDefinition, _ period: Double, _ neurons: ObservedGroup<NeuronGroup>,
        _ run: ObservedRun
    ) -> String? {
        let spikes = run.recording.spikes(of: neurons.group) ?? []
        let dt = neurons.made.run?.dt.value ?? 0
        for trace in run.recording.traces(of: potential, of: neurons.group) {
            guard let spike = spikes.first(where: { $0.neuron == trace.element })?.time,
                let part = trace.part(from: spike + 1.5 * dt, to: spike + period), part.values.count > 1
            else { continue }
            guard part.highest - part.lowest > 1e-9 * max(part.highest.magnitude, part.lowest.magnitude) else {
                continue
            }
            return "within the \(time(period)) after the spike at \(time(spike)) it goes from "
                + "\(text(part.first, definition.dimension)) to \(text(part.last, definition.dimension))"
                + interval(spikes, trace.element)
        }
        guard run.recording.traces(of: potential, of: neurons.group).isEmpty, let neuron = spikes.first?.neuron else {
            return nil
        }
        let interval = interval(spikes, neuron)
        return interval.isEmpty ? nil : "it goes on towards the threshold" + interval
    }

    private static func interval(_ spikes: [(neuron: Int, time: Double)], _ neuron: Int) -> String {
        let own = spikes.lazy.filter { $0.neuron == neuron }.map(\.time).suffix(2)
        guard own.count == 2, let last = own.last, let before = own.first else { return "" }
        return ", and the next spike comes sooner than it should: the interval is \(time(last - before))"
    }
}

extension ObservedGroup<NeuronGroup> {
    /// How long the first neuron is refractory, in seconds; nil where a condition decides that.
    fileprivate var refractoryTime: Double? {
        switch group.refractory {
        case .none: return nil
        case .time(let time): return time.value
        case .expression(let text):
            guard let tree = try? SyntaxTree(parsing: text),
                let typed = try? scope.typed(tree, in: text.source), typed.dimension == .time
            else { return nil }
            return evaluator.values(tree)?.first
        }
    }

    /// Whether an equation or the threshold deals with refractoriness itself.
    fileprivate var asksWhetherRefractory: Bool {
        let names = equations.definitions.reduce(into: thresholdNames) { $0.formUnion($1.rightHandSide?.names ?? []) }
        return !names.isDisjoint(with: ["not_refractory", "lastspike"])
    }
}
