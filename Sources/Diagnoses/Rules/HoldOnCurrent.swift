import ModelEquations
import Simulation
import Units

/// `(unless refractory)` on a synaptic current: it stands still after each spike of the neuron, and input is lost.
///
/// It takes a variable that spikes of others add to and that enters the equation of another one, with the flag, in a group that is
/// refractory and has spiked. The flag on the potential is what it is for.
enum HoldOnCurrent {
    static func find(in run: ObservedRun) -> [Diagnosis] {
        run.neurons.flatMap { neurons -> [Diagnosis] in
            guard neurons.group.refractory != .none,
                let last = try? neurons.group.values(of: "lastspike").values, last.contains(where: { $0 >= 0 })
            else { return [] }
            let potentials = neurons.potentials
            return neurons.equations.differentialEquations.compactMap { definition in
                guard definition.flags.contains(.unlessRefractory), !potentials.contains(definition.name),
                    !neurons.equations.equations(entered: definition.name).isEmpty,
                    run.effects(on: definition.name, of: neurons.group).contains(where: \.isInput),
                    let place = neurons.place(of: definition.fragment)
                else { return nil }
                return Diagnosis(
                    .holdOnCurrent, sentence(definition, neurons, run),
                    advice: "leave the flag to the potential, and take it from d\(definition.name)/dt", at: place)
            }
        }
    }

    private static func sentence(
        _ definition: EquationDefinition, _ neurons: ObservedGroup<NeuronGroup>, _ run: ObservedRun
    ) -> String {
        let name = definition.name
        var sentence =
            "\(name) is a current from outside, but (unless refractory) stops it with the neuron: it stands still after each spike of "
            + "the neuron's own, and input that comes meanwhile is lost"
        let spikes = run.recording.spikes(of: neurons.group) ?? []
        let dt = neurons.made.run?.dt.value ?? 0
        for trace in run.recording.traces(of: name, of: neurons.group) {
            for spike in spikes where spike.neuron == trace.element {
                guard let part = trace.part(from: spike.time + 1.5 * dt, to: .infinity), part.first != 0 else {
                    continue
                }
                let flat = part.values.prefix { $0 == part.first }.count
                guard flat > 2 else { continue }
                sentence += ", as from \(time(spike.time)) to \(time(part.times[flat - 1])), where it stays at "
                return sentence + text(part.first, definition.dimension)
            }
        }
        return sentence
    }
}
