import BrianScript
import Expressions
import ModelEquations
import Simulation
import Units

/// Something that changes a variable beside its own equation: a statement that a spike runs, input, a sum.
struct Effect {
    /// What makes it happen.
    enum Cause {
        /// A spike that arrives.
        case pathway(ObservedGroup<Synapses>, SynapticPathway)
        /// `PoissonInput`
        case poisson(PoissonInput, MadeObject)
        /// A spike or another event of the group itself: its reset.
        case event(String)
        /// `run_regularly`
        case regular
        /// `(summed)`
        case sum(ObservedGroup<Synapses>)
    }

    let cause: Cause
    /// The group whose variable is changed.
    let group: StateGroup
    let variable: String
    /// `x = x + w` counts as `x += w`.
    let operation: Statement.Operation
    let value: SyntaxTree
    /// Where it stands, or that which made its cause.
    let place: SourceFragment
    /// The statement as people would write it.
    let text: String
    /// What the value comes to, one for all or one for each synapse; nil where it cannot be told.
    let amounts: [Double]?
    /// The names in the value that are variables of neurons, or change with time.
    let varyingNames: Set<String>

    /// What is added, with its sign; nil where it is no addition.
    var added: [Double]? {
        switch operation {
        case .add: amounts
        case .subtract: amounts?.map { -$0 }
        default: nil
        }
    }

    /// The synapses that a spike comes through.
    var synapses: ObservedGroup<Synapses>? { if case .pathway(let synapses, _) = cause { synapses } else { nil } }

    /// Whether a spike of another neuron, or input that stands for one, makes it happen.
    var isInput: Bool {
        switch cause {
        case .pathway(_, let pathway): pathway.side == .pre
        case .poisson: true
        case .event, .regular, .sum: false
        }
    }
}

extension Effect {
    static func all(
        in made: [MadeObject], _ neurons: [ObservedGroup<NeuronGroup>], _ synapses: [ObservedGroup<Synapses>]
    ) -> [Effect] {
        synapses.flatMap(all) + neurons.flatMap(all)
            + made.compactMap { made in
                (made.object as? PoissonInput).flatMap { Effect($0, made, neurons) }
            }
            + made.flatMap { made in (made.object as? RegularOperation).map { all(of: $0, neurons) } ?? [] }
    }

    /// What the spikes that arrive through synapses do, and their sums.
    private static func all(of synapses: ObservedGroup<Synapses>) -> [Effect] {
        guard let place = synapses.made.place else { return [] }
        let evaluator = synapses.evaluator
        var effects = synapses.group.sums.compactMap { sum -> Effect? in
            guard let value = sum.definition.rightHandSide else { return nil }
            return Effect(
                cause: .sum(synapses), group: sum.group, variable: sum.variable, operation: .assign, value: value,
                place: synapses.place(of: sum.definition.fragment) ?? place, text: sum.definition.description,
                amounts: nil, varyingNames: [])
        }
        for pathway in synapses.group.pathways where pathway.isActive {
            for statement in (try? Statement.parse(pathway.statements)) ?? [] {
                let statement = statement.normalised
                guard let holder = synapses.group.holder(of: statement.target) else { continue }
                effects.append(
                    Effect(
                        cause: .pathway(synapses, pathway), group: holder.group, variable: holder.variable,
                        operation: statement.operation, value: statement.value,
                        place: synapses.place(of: statement.fragment) ?? place, text: statement.fragment.text,
                        amounts: evaluator.values(statement.value),
                        varyingNames: statement.value.names.filter { varies($0, in: synapses) }))
            }
        }
        return effects
    }

    /// Whether a name stands for something else at each spike: a variable of neurons, the time, or what a synapse integrates.
    static func varies(_ name: String, in synapses: ObservedGroup<Synapses>) -> Bool {
        guard let holder = synapses.group.holder(of: name) else { return !synapses.isConstant(name) }
        guard holder.group === synapses.group else { return true }
        return synapses.equations[name].map { $0.role != .parameter } ?? ["t", "t_in_timesteps"].contains(name)
    }

    /// What the events of neurons do.
    private static func all(of neurons: ObservedGroup<NeuronGroup>) -> [Effect] {
        neurons.group.reactions.flatMap { reaction in
            of(reaction.statements, of: neurons.group, .event(reaction.event), neurons.place(of: reaction.statements))
        }
    }

    private static func all(of operation: RegularOperation, _ neurons: [ObservedGroup<NeuronGroup>]) -> [Effect] {
        let place = neurons.first { $0.group === operation.group }?.made.place
        return of(operation.statements, of: operation.group, .regular, place)
    }

    private static func of(
        _ statements: SourceFragment, of group: StateGroup, _ cause: Cause, _ place: SourceFragment?
    ) -> [Effect] {
        ((try? Statement.parse(statements)) ?? []).map(\.normalised).compactMap { statement in
            guard group.variable(named: statement.target) != nil else { return nil }
            return Effect(
                cause: cause, group: group, variable: statement.target, operation: statement.operation,
                value: statement.value, place: place ?? statement.fragment, text: statement.fragment.text, amounts: nil,
                varyingNames: [])
        }
    }

    private init?(_ input: PoissonInput, _ made: MadeObject, _ neurons: [ObservedGroup<NeuronGroup>]) {
        guard let place = made.place else { return nil }
        var amounts: [Double]?
        switch input.weight {
        case .quantity(let weight): amounts = [weight.value]
        case .expression(let text):
            amounts = (try? SyntaxTree(parsing: text)).flatMap { tree in
                neurons.first { $0.group === input.target }?.evaluator.values(tree)
            }
        }
        self.init(
            cause: .poisson(input, made), group: input.target, variable: input.variable, operation: .add,
            value: SyntaxTree(.name("weight")), place: place, text: "\(input.variable) += weight", amounts: amounts,
            varyingNames: [])
    }
}
