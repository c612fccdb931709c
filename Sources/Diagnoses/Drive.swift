import Expressions
import ModelEquations
import Simulation

/// An input on its way to the potential: what a spike adds to, and with which sign that enters the equation of the potential.
struct Drive {
    let effect: Effect
    let neurons: ObservedGroup<NeuronGroup>
    /// The variable that the threshold looks at.
    let potential: String
    /// The sign of what a spike adds.
    let added: CommonSign
    /// The sign with which the variable enters the equation, whatever the state; positive where the spike adds to the potential
    /// itself.
    let entered: CommonSign

    /// Where the sign of what is added was written: the weight of a Connection, else the statement.
    var place: SourceFragment {
        guard let made = effect.synapses?.made, made.object is Connection else { return effect.place }
        return made.assignments["w"]?.place ?? effect.place
    }

    /// The inputs to neurons whose sign is certain: what is added has one sign for all synapses, and it enters the equation of the
    /// potential times a factor of one sign that no state decides. Conductances are none of these, since the reversal potential
    /// gives their sign.
    static func all(in run: ObservedRun) -> [Drive] {
        run.effects.flatMap { effect -> [Drive] in
            guard effect.isInput, let added = CommonSign(effect.added), let neurons = run.neurons(effect.group) else {
                return []
            }
            return neurons.potentials.compactMap { potential in
                guard let entered = neurons.sign(of: effect.variable, on: potential) else { return nil }
                return Drive(effect: effect, neurons: neurons, potential: potential, added: added, entered: entered)
            }
        }
    }
}

extension ObservedGroup<NeuronGroup> {
    /// The variables of differential equations that the threshold compares; without a threshold those that others enter and that
    /// enter no other.
    var potentials: [String] {
        let names = thresholdNames
        let compared = equations.differentialEquations.map(\.name).filter(names.contains)
        guard group.threshold == nil else { return compared }
        return equations.differentialEquations.map(\.name).filter { name in
            equations.equations(entered: name).isEmpty
                && equations.differentialEquations.contains { other in
                    equations.equations(entered: other.name).contains { $0.name == name }
                }
        }
    }

    /// The names in the threshold, with those that subexpressions stand for.
    var thresholdNames: Set<String> {
        guard let threshold = group.threshold, let tree = try? SyntaxTree(parsing: threshold) else { return [] }
        return equations.reach(of: tree.names)
    }

    /// The sign with which a variable enters the equation of another, directly or through one in between; nil where that depends
    /// on the state.
    func sign(of variable: String, on potential: String, through steps: Int = 2) -> CommonSign? {
        if variable == potential { return .positive }
        guard steps > 0 else { return nil }
        for definition in equations.equations(entered: variable) {
            guard case .linear(let factor, let names) = Influence.of(variable, in: definition, self),
                !names.contains(where: equations.isDifferential), let sign = CommonSign(factor),
                let rest = self.sign(of: definition.name, on: potential, through: steps - 1)
            else { continue }
            return sign * rest
        }
        return nil
    }
}

extension ObservedRun {
    /// What a recorded variable did after the first spike that an effect has brought to it, until the next spike came: from which
    /// value to which; nil where that was not recorded.
    func response(of variable: String, to effect: Effect) -> (spike: Double, from: Double, to: Double)? {
        guard case .pathway(let synapses, let pathway) = effect.cause,
            let target = synapses.group.target as SpikeSource?,
            let spikes = recording.spikes(of: synapses.group.source)
        else { return nil }
        let (pre, post) = (synapses.group.i, synapses.group.j)
        let first = synapses.group.source.elements.lowerBound
        let delays = (try? synapses.group.values(of: pathway.delayColumn).values) ?? []
        for trace in recording.traces(of: variable, of: effect.group) {
            guard let synapse = post.firstIndex(where: { $0 + target.elements.lowerBound == trace.element }),
                let number = spikes.firstIndex(where: { $0.neuron == pre[synapse] + first })
            else { continue }
            let spike = spikes[number].time
            let arrival = spike + (delays.indices.contains(synapse) ? delays[synapse] : pathway.commonDelay?.value ?? 0)
            let next = spikes[(number + 1)...].first { $0.time > spike }?.time ?? .infinity
            guard let part = trace.part(from: arrival, to: next + arrival - spike), part.values.count > 1 else {
                continue
            }
            let from = part.first
            guard let to = part.values.max(by: { ($0 - from).magnitude < ($1 - from).magnitude }) else { continue }
            return (spike, from, to)
        }
        return nil
    }
}
