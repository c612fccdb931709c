import Expressions
import ModelEquations
import Simulation
import Units

/// An input on its way to the potential: what a spike adds to, and with which sign that enters the equation of the potential.
struct Drive {
    let effect: Effect
    /// What brings a variable of the synapses to the neurons, and with which sign; nil where a spike adds to a variable of the
    /// neurons.
    let sum: (effect: Effect, sign: CommonSign)?
    let neurons: ObservedGroup<NeuronGroup>
    /// The variable that the threshold looks at.
    let potential: String
    /// The sign of what a spike adds.
    let added: CommonSign
    /// The sign with which the variable enters the equation, whatever the state; positive where the spike adds to the potential
    /// itself.
    let entered: CommonSign

    /// The variable of the neurons that takes the input up.
    var variable: String { (sum?.effect ?? effect).variable }

    /// The equations that hold the variable which a spike adds to.
    var equations: Equations { sum == nil ? neurons.equations : effect.synapses?.equations ?? neurons.equations }

    /// The dimension of what a spike adds; nil where no equation says it.
    var dimension: Dimension? { equations[effect.variable]?.dimension }

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
            guard effect.isInput, let added = CommonSign(effect.added) else { return [] }
            return ways(of: effect, in: run).flatMap { sum -> [Drive] in
                let own = sum?.effect ?? effect
                guard let neurons = run.neurons(own.group) else { return [] }
                return neurons.potentials.compactMap { potential in
                    guard let sign = neurons.sign(of: own.variable, on: potential) else { return nil }
                    return Drive(
                        effect: effect, sum: sum, neurons: neurons, potential: potential, added: added,
                        entered: (sum?.sign ?? .positive) * sign)
                }
            }
        }
    }

    /// How what a spike adds to comes to the neurons: as their own variable, or by sums over synapses, each with the sign that it has
    /// there.
    private static func ways(of effect: Effect, in run: ObservedRun) -> [(effect: Effect, sign: CommonSign)?] {
        guard let synapses = effect.synapses, effect.group === synapses.group else { return [nil] }
        return run.effects.compactMap { sum -> (effect: Effect, sign: CommonSign)? in
            guard case .sum(let summed) = sum.cause, summed.group === synapses.group,
                case .linear(let factor, let names) = Influence.of(effect.variable, in: sum.value, synapses),
                !names.contains(where: { Effect.varies($0, in: synapses) }), let sign = CommonSign(factor)
            else { return nil }
            return (sum, sign)
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
    /// What a recorded variable of neurons did after the first spike that an effect has brought to them, until the next spike came:
    /// from which value to which; nil where that was not recorded.
    func response(of variable: String, to effect: Effect) -> (spike: Double, from: Double, to: Double)? {
        guard case .pathway(let synapses, let pathway) = effect.cause,
            case let target = synapses.group.target, let neurons = target.whole as? StateGroup,
            let spikes = recording.spikes(of: synapses.group.source)
        else { return nil }
        let (pre, post) = (synapses.group.i, synapses.group.j)
        let first = synapses.group.source.elements.lowerBound
        let delays = (try? synapses.group.values(of: pathway.delayColumn).values) ?? []
        for trace in recording.traces(of: variable, of: neurons) {
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
