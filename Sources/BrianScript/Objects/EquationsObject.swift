import Expressions
import ModelEquations
import Units

/// `Equations('''...''')`
final class EquationsObject: Combinable {
    let equations: Equations

    init(_ equations: Equations) { self.equations = equations }

    override var typeName: String { "Equations" }

    /// As Brian2 prints them: subexpressions, differential equations, parameters, with the expressions as they were written.
    override var description: String {
        let places: [(EquationDefinition) -> Bool] = [
            { if case .subexpression = $0.role { true } else { false } },
            { if case .differential = $0.role { true } else { false } },
            { if case .parameter = $0.role { true } else { false } },
        ]
        return places.flatMap { equations.definitions.filter($0).sorted { $0.name < $1.name } }
            .map(EquationsObject.text).joined(separator: "\n")
    }

    private static func text(_ definition: EquationDefinition) -> String {
        let right = definition.rightHandSide.map { " = " + definition.written($0) } ?? ""
        let unit = Unit.coherent(for: definition.dimension).symbol
        let flags = definition.flags.map(\.rawValue).sorted().joined(separator: ", ")
        return "\(definition.leftHandSide)\(right) : \(unit)" + (flags.isEmpty ? "" : " (\(flags))")
    }

    override var attributeNames: [String] {
        [
            "names", "eq_names", "diff_eq_names", "parameter_names", "subexpr_names", "dimensions", "is_stochastic",
            "keys", "values", "items",
        ]
    }

    override var count: Int? { equations.definitions.count }

    override func items(at site: Site) throws(Diagnostic) -> [Value]? { equations.definitions.map { Value($0.name) } }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        let names = { (included: (EquationDefinition) -> Bool) in
            Value(list: self.equations.definitions.filter(included).map { Value($0.name) })
        }
        switch name {
        case "names": return names { _ in true }
        case "eq_names":
            let defined = equations.definitions.filter { $0.rightHandSide != nil }
            return .set(SetValue(defined.compactMap { HashKey(Value($0.name)) }))
        case "dimensions":
            return .dictionary(
                DictionaryValue(
                    equations.definitions.map { ($0.name, Value.object(DimensionObject($0.dimension))) }))
        case "is_stochastic": return .boolean(!equations.noiseNames.isEmpty)
        case "keys":
            return .builtin(
                Builtin(name, "") { _ throws(Diagnostic) in
                    Value(list: self.equations.definitions.map { Value($0.name) })
                })
        case "values":
            return .builtin(
                Builtin(name, "") { _ throws(Diagnostic) in
                    Value(list: self.equations.definitions.map { .object(EquationObject($0)) })
                })
        case "items":
            return .builtin(
                Builtin(name, "") { _ throws(Diagnostic) in
                    Value(
                        list: self.equations.definitions.map {
                            Value(tuple: [Value($0.name), .object(EquationObject($0))])
                        })
                })
        case "diff_eq_names": return names { if case .differential = $0.role { true } else { false } }
        case "subexpr_names": return names { if case .subexpression = $0.role { true } else { false } }
        case "parameter_names": return names { if case .parameter = $0.role { true } else { false } }
        default: return nil
        }
    }

    /// `eqs['v']`
    override func element(at index: Value, at site: Site) throws(Diagnostic) -> Value {
        guard case .string(let name) = index else {
            throw Diagnostic("wrong-index", "equations go by the names of their variables", at: site.fragment)
        }
        guard let definition = equations[name.text] else {
            let names = equations.definitions.map(\.name)
            throw Diagnostic(
                "unknown-key", "the equations do not define \(name.text)",
                advice: NearestName.to(name.text, among: names).map { "did you mean '\($0)'?" }, at: site.fragment)
        }
        return .object(EquationObject(definition))
    }

    override func combined(
        _ operation: SyntaxTree.BinaryOperator, with other: Value, standingLeft: Bool, at site: Site
    ) throws(Diagnostic) -> Value? {
        guard operation == .add else { return nil }
        let added = try EquationsObject.read(other, at: site)
        let parts = standingLeft ? [added, equations] : [equations, added]
        return .object(EquationsObject(try Equations(parts.flatMap(\.definitions))))
    }

    /// Equations given as a string or as an object.
    static func read(_ value: Value, at site: Site) throws(Diagnostic) -> Equations {
        switch value {
        case .string(let text): return try Equations(text.fragment(called: "equations"))
        case .object(let object): if let object = object as? EquationsObject { return object.equations }
        default: break
        }
        throw Diagnostic(
            "wrong-type", "\(value.kindName) cannot serve as equations",
            expected: "a string such as 'dv/dt = -v/tau : volt'",
            at: site.fragment)
    }

    /// `Equations(text, tau=10*ms, v='V')`
    static let function = LibraryFunction("Equations", "model=, **names", isType: true) { call throws(Diagnostic) in
        guard let model = call[0] else { return .object(EquationsObject(try Equations(""))) }
        guard !call.extra.isEmpty else { return .object(EquationsObject(try read(model, at: call.site(0)))) }
        guard case .string(let text) = model else { throw call.unsuitable(0, expected: "a string") }
        var substitutions: [String: Substitution] = [:]
        for (position, name) in call.extra.enumerated() {
            if case .string(let replacement) = name.value {
                substitutions[name.name] = .text(replacement.text)
            } else if let quantity = Numbers.scalar(name.value) {
                substitutions[name.name] = .quantity(quantity)
            } else {
                throw Diagnostic(
                    "wrong-type", "\(name.value.kindName) cannot take the place of \(name.name)",
                    expected: "a name or a number",
                    at: call.extraFragment(position))
            }
        }
        return .object(EquationsObject(try Equations(text.fragment(called: "equations"), substituting: substitutions)))
    }
}
