import Expressions

/// What kind of group equations are for: some flags and names are for one kind alone.
public enum EquationOwner: Sendable {
    case neurons, synapses

    private func allows(_ flag: EquationFlag) -> Bool {
        switch flag {
        case .eventDriven, .clockDriven, .summed: self == .synapses
        case .unlessRefractory: self == .neurons
        case .constant, .constantOverDt, .shared, .linked: true
        }
    }

    private var reservedNames: Set<String> { self == .synapses ? ["i", "j", "delay"] : [] }

    /// Checks that equations have no flag and define no name that this kind of group has not to offer.
    /// - Throws: a ``Expressions/Diagnostic`` at the line.
    public func check(_ equations: Equations) throws(Diagnostic) {
        for definition in equations.definitions {
            if let flag = EquationFlag.allCases.first(where: { definition.flags.contains($0) && !allows($0) }) {
                let other = self == .neurons ? "synapses" : "neurons"
                throw Diagnostic(
                    "invalid-flag", "`\(flag.rawValue)` is for the equations of \(other)", found: "\(definition)",
                    advice: "leave out the flag", at: definition.fragment)
            }
            if reservedNames.contains(definition.name) {
                throw Diagnostic(
                    "reserved-name", "synapses have a \(definition.name) of their own", found: "\(definition)",
                    advice: "choose another name", at: definition.nameFragment)
            }
        }
    }
}
