import Expressions
import ModelEquations

/// Equations of synapses that are brought up to date at different times: what is kept up to date in each step cannot depend on what is
/// only when a spike arrives, nor the other way round.
enum MixedDependencies {
    /// - Throws: a diagnostic at the line that depends on what it cannot.
    static func check(_ equations: Equations) throws(Diagnostic) {
        let definitions = Dictionary(
            equations.definitions.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        func reach(_ definition: EquationDefinition) -> [EquationDefinition] {
            var seen: Set<String> = []
            var pending = definition.rightHandSide?.names.sorted() ?? []
            while let name = pending.popLast() {
                guard let used = definitions[name], seen.insert(name).inserted else { continue }
                if case .subexpression = used.role { pending += used.rightHandSide?.names.sorted() ?? [] }
            }
            return seen.sorted().compactMap { definitions[$0] }
        }
        for definition in equations.definitions {
            let isEventDriven = definition.flags.contains(.eventDriven)
            let isDifferential = if case .differential = definition.role { true } else { false }
            guard isDifferential || definition.flags.contains(.summed) else { continue }
            for used in reach(definition) where used.name != definition.name {
                guard case .differential = used.role, used.flags.contains(.eventDriven) != isEventDriven else {
                    continue
                }
                let own = isEventDriven ? "brought up to date only when a spike arrives" : "needed in each step"
                let other = isEventDriven ? "changes in each step" : "is brought up to date only when a spike arrives"
                throw Diagnostic(
                    "mixed-dependency", "\(definition.name) is \(own), but \(used.name), which it depends on, \(other)",
                    advice: "flag \(isEventDriven ? definition.name : used.name) (clock-driven)",
                    at: definition.fragment)
            }
        }
    }
}
