import Expressions
import Units

/// What a name in an expression stands for.
public enum NameMeaning: Hashable, Sendable {
    case variable(Variable)
    case constant(Quantity, ValueType)
    case timedArray(TimedArray)
    case function(ModelFunction)
    case userFunction(UserFunction)
    case unit(Unit)
    /// A value of the namespace that no expression can use, as people say it.
    case unusable(String)
}

extension Scope {
    /// The constants that every expression knows.
    static let builtInConstants: [String: Double] = ["pi": .pi, "e": 2.718281828459045, "inf": .infinity, "nan": .nan]

    /// What `name` stands for, or nil.
    ///
    /// The order is Brian's: the model's variables; `pi`, `e` and `inf`; units; functions; the namespace. So `ms` is a
    /// millisecond and `e` is Euler's number whatever a script has assigned (see ``ambiguity(of:)``).
    public func meaning(of name: String) -> NameMeaning? {
        if let variable = variables[name] { return .variable(variable) }
        return builtInMeaning(of: name) ?? namespaceMeaning(of: name)
            ?? ModelFunction(rawValue: name).map { .function($0) }
    }

    /// A warning where the namespace holds another value under a name that already means something else.
    public func ambiguity(of name: String) -> Diagnostic? {
        guard let assigned = namespaceMeaning(of: name), let used = meaning(of: name), used != assigned else {
            return nil
        }
        if case .unit(let unit) = used, assigned == .constant(Quantity(unit.scale, unit.dimension), .real) {
            return nil
        }
        if case .constant(let builtIn, _) = used, case .constant(builtIn, _) = assigned { return nil }
        return Diagnostic(
            "ambiguous-name", "\(name) means two things: \(used.phrase) and a value that was assigned",
            found: "\(used.phrase) is what is used here", advice: "choose another name for the assigned value",
            severity: .warning)
    }

    func builtInMeaning(of name: String) -> NameMeaning? {
        if let value = Scope.builtInConstants[name] { return .constant(Quantity(value), .real) }
        if let unit = Unit.named(name) { return .unit(unit) }
        return ModelFunction.brian(named: name).map { .function($0) }
    }

    private func namespaceMeaning(of name: String) -> NameMeaning? {
        switch namespace[name] {
        case .constant(let quantity, let type): .constant(quantity, type)
        case .timedArray(let table): .timedArray(table)
        case .function(let function): .userFunction(function)
        case .unusable(let phrase): .unusable(phrase)
        case nil: nil
        }
    }

    /// The same scope with more variables; one of the same name is replaced.
    public func adding(_ more: [Variable]) -> Scope {
        var scope = self
        for variable in more { scope.variables[variable.name] = variable }
        return scope
    }

    /// The nearest known name to one that is not known: a name of the model or of the script, else of the language.
    ///
    /// - Parameter isCalled: whether a function is meant; where a value is, `tau` is not a slip for `tan`.
    func nearestName(to name: String, isCalled: Bool) -> String? {
        let own = (Array(variables.keys) + namespace.values.keys).filter { !$0.hasPrefix("_") }.sorted()
        let functions = isCalled ? ModelFunction.allCases.map(\.rawValue) : []
        let language = functions + Scope.builtInConstants.keys.sorted()
        return NearestName.to(name, among: own) ?? NearestName.to(name, among: language)
            ?? NearestName.to(name, among: Unit.allNames)
    }
}

extension NameMeaning {
    /// As people say it in a sentence.
    var phrase: String {
        switch self {
        case .variable: "a variable of the model"
        case .constant: "a constant"
        case .timedArray: "a TimedArray"
        case .function: "a function"
        case .userFunction: "a function of the script"
        case .unit: "a unit"
        case .unusable(let phrase): phrase
        }
    }
}
