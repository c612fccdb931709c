/// A name at the top level of a script.
final class GlobalVariable {
    let name: String
    var value = Value.unbound
    /// What the name means while the script has not assigned to it.
    var library: Value?

    init(_ name: String) { self.name = name }
}

/// The names at the top level of a script.
///
/// The code of a script holds the variables themselves, so that no name is looked up while it runs.
final class Globals {
    private var variables: [String: GlobalVariable] = [:]
    private var order: [GlobalVariable] = []

    init() {}

    /// The same names with the same values, as variables of their own.
    init(copying other: Globals) {
        for original in other.order {
            let copy = variable(original.name)
            (copy.value, copy.library) = (original.value, original.library)
        }
    }

    /// The variable of that name, made where there is none yet.
    func variable(_ name: String) -> GlobalVariable {
        if let variable = variables[name] { return variable }
        let variable = GlobalVariable(name)
        variables[name] = variable
        order.append(variable)
        return variable
    }

    /// The variable of that name where there is one.
    func existing(_ name: String) -> GlobalVariable? { variables[name] }

    /// What the script has assigned and not deleted, in the order in which the names first stood in it.
    var bound: [(name: String, value: Value)] {
        order.compactMap { variable in
            if case .unbound = variable.value { nil } else { (variable.name, variable.value) }
        }
    }
}
