import Expressions
import ModelEquations
import Simulation
import Units

/// `on_pre='I = w'` on a variable without dynamics: the first spike sets it, and nothing brings it back.
///
/// It takes a parameter of the neurons that enters a differential equation, a pathway that assigns to it what does not change with
/// time, and nothing else that changes it: no statement of another value, no sum, no function that runs with the network, no
/// assignment of the script between two runs. A switch (`on = 1`, or an integer or boolean variable), a sample of another variable
/// (`I = v_pre`) and a pulse that a second pathway ends are none.
enum ClampedCurrent {
    static func find(in run: ObservedRun) -> [Diagnosis] {
        guard !run.hasOperations else { return [] }
        return run.effects.compactMap { diagnosis(of: $0, in: run) }
    }

    private static func diagnosis(of effect: Effect, in run: ObservedRun) -> Diagnosis? {
        guard effect.isInput, effect.operation == .assign, effect.varyingNames.isEmpty,
            let neurons = run.neurons(effect.group), let parameter = neurons.passiveParameter(effect.variable),
            !isSwitch(effect, parameter), let sign = CommonSign(effect.amounts),
            run.effects(on: effect.variable, of: effect.group).allSatisfy({ other in
                other.isInput && other.operation == .assign && CommonSign(other.amounts) == sign
            }),
            !neurons.isSetBetweenRuns(effect.variable),
            let final = try? effect.group.values(of: effect.variable).values,
            let clamped = final.first(where: { effect.amounts?.contains($0) == true })
        else { return nil }
        let equation = neurons.equations.equations(entered: effect.variable)[0]
        let amount = text(clamped, parameter.dimension)
        let name = effect.variable
        var sentence =
            "the first spike sets \(name) to \(amount), and nothing in the model brings it back: \(name) stays there to the end of "
            + "the run, and further spikes add nothing"
        if let trace = run.recording.traces(of: equation.name, of: effect.group).first(where: { final[$0.element] != 0 }
        ) {
            sentence += "; \(equation.name) ends at \(text(trace.last, equation.dimension))"
        }
        return Diagnosis(
            .clampedCurrent, sentence, advice: neurons.adviceOnDynamics(of: parameter, effect), at: effect.place)
    }

    /// `on = 1` turns something on.
    private static func isSwitch(_ effect: Effect, _ parameter: EquationDefinition) -> Bool {
        guard parameter.dimension.isDimensionless else { return false }
        return [.integer(1), .real(1), .boolean(true)].contains(effect.value.kind)
    }
}

extension ObservedGroup<NeuronGroup> {
    /// The definition of a real parameter that is an input of a differential equation of another variable; nil for all else.
    func passiveParameter(_ name: String) -> EquationDefinition? {
        guard let definition = equations[name], definition.role == .parameter, definition.type == .real,
            definition.flags.isDisjoint(with: [.linked, .shared, .constant]),
            !equations.equations(entered: name).isEmpty
        else { return nil }
        return definition
    }

    /// Whether the script has set a variable after a run: it may bring back itself what no equation does.
    func isSetBetweenRuns(_ variable: String) -> Bool { made.assignments[variable]?.isAfterRun == true }

    /// How a variable is given dynamics, and what a spike does to it then.
    func adviceOnDynamics(of parameter: EquationDefinition, _ effect: Effect) -> String {
        let name = parameter.name
        let line = "give it an equation such as d\(name)/dt = -\(name)/tau_\(name) : \(parameter.dimension.unitName)"
        guard case .pathway = effect.cause, effect.operation == .assign else { return line }
        return line + " and let a spike add to it: \(name)_post += \(effect.value)"
    }
}
