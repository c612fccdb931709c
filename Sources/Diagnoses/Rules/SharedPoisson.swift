import Simulation
import Units

/// One PoissonGroup connected all-to-all where independent input was meant: all neurons see the same spikes and fire together.
///
/// It takes a PoissonGroup whose every neuron reaches every one of a group of two or more with one weight and one delay, and a
/// recording in which each of three or more spikes has come from all of that group in the same step. Input that differs from neuron to
/// neuron, or neurons that differ themselves, keep them from firing together.
enum SharedPoisson {
    static func find(in run: ObservedRun) -> [Diagnosis] {
        run.synapses.compactMap { synapses in
            let (source, target) = (synapses.group.source, synapses.group.target)
            guard source.whole is PoissonGroup, target.count > 1, synapses.group.count == source.count * target.count,
                let neurons = run.neurons.first(where: { $0.group === target.whole }),
                target.count == neurons.group.count,
                let place = synapses.made.place, let spikes = run.recording.spikes(of: target)
            else { return nil }
            var together: [Double: Int] = [:]
            for spike in spikes { together[spike.time, default: 0] += 1 }
            guard together.count >= 3, together.values.allSatisfy({ $0 == target.count }) else { return nil }
            let (all, name) = (run.name(of: target), run.name(of: source))
            return Diagnosis(
                .sharedPoisson,
                "every neuron of \(all) gets the same \(counted(source.count, "spike train")) of \(name), so all \(target.count) fire "
                    + "together: each of their \(together.count) spike times is that of every neuron",
                advice:
                    "for independent input use a PoissonInput, or connect one Poisson neuron to each: connect(j='i')",
                at: place)
        }
    }
}
