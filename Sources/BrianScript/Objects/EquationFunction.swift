import Expressions
import ModelEquations
import Simulation
import Units

/// A function of the script that says which units its arguments and its result have, so that equations can call it:
/// `@check_units(x=volt, result=1)`, `Function(f, arg_units=[volt], return_unit=1)`.
final class EquationFunction: ScriptObject {
    let function: FunctionValue
    /// The dimensions of the arguments by name; nil for any.
    private let arguments: [String: Dimension?]
    /// nil where it follows from the arguments.
    private let result: Dimension?

    init(_ function: FunctionValue, arguments: [String: Dimension?], result: Dimension?) {
        self.function = function
        self.arguments = arguments
        self.result = result
    }

    override var typeName: String { "Function" }
    override var kindName: String { "the function \(function.code.name)" }

    /// What it is to equations.
    func entry(in frame: Frame) -> Namespace.Entry {
        do throws(FunctionTranslation.Untranslatable) {
            let translation = FunctionTranslation(machine: frame.machine)
            let body = try translation.body(of: function)
            let parameters = function.code.parameters.map {
                UserFunction.Parameter(FunctionTranslation.written($0.name), arguments[$0.name] ?? nil)
            }
            do throws(Diagnostic) {
                return .function(
                    try UserFunction(
                        function.code.name, parameters, result: result, body: body, in: function.code.fragment.source))
            } catch {
                return .unusable("a function that equations cannot use: \(error.message)")
            }
        } catch {
            return .unusable("a function that equations cannot use, since \(error.reason)")
        }
    }

    override func call(_ arguments: Arguments) throws(Diagnostic) -> Value {
        for (position, value) in arguments.positional.enumerated() where position < function.code.parameters.count {
            try check(value, function.code.parameters[position].name, at: arguments.fragment(at: position))
        }
        for (position, keyword) in arguments.keywords.enumerated() {
            try check(
                keyword.value, keyword.name, at: arguments.fragment(at: arguments.positional.count + position))
        }
        let value = try function.call(arguments)
        if let result, let found = try dimension(of: value, at: arguments.site.whole), found != result {
            throw Diagnostic(
                "dimension-mismatch", "the result of \(function.code.name) is declared to be \(result.phrase)",
                expected: result.unitPhrase, found: found.unitPhrase, at: arguments.site.whole)
        }
        return value
    }

    private func check(_ value: Value, _ name: String, at fragment: SourceFragment) throws(Diagnostic) {
        guard let expected = arguments[name] ?? nil, let found = try dimension(of: value, at: fragment),
            found != expected
        else { return }
        throw Diagnostic(
            "dimension-mismatch", "the argument \(name) of \(function.code.name) has to be \(expected.phrase)",
            expected: expected.unitPhrase, found: found.unitPhrase, at: fragment)
    }

    private func dimension(of value: Value, at fragment: SourceFragment) throws(Diagnostic) -> Dimension? {
        if let number = Numbers.scalar(value) { return number.dimension }
        if case .array(let array) = value { return array.dimension }
        return nil
    }

    // MARK: - Making

    static let table = LibraryTable(
        LibraryFunction("check_units", "**units") { settings throws(Diagnostic) in
            var arguments: [String: Dimension?] = [:]
            var result: Dimension?
            for (position, unit) in settings.extra.enumerated() {
                let dimension = try EquationFunction.dimension(unit.value, at: settings.extraFragment(position))
                if unit.name == "result" { result = dimension } else { arguments[unit.name] = dimension }
            }
            let (units, returned) = (arguments, result)
            return .builtin(
                Builtin("check_units", "function") { call throws(Diagnostic) in
                    guard case .function(let function) = call.value(0) else { return call.value(0) }
                    return .object(EquationFunction(function, arguments: units, result: returned))
                })
        },
        LibraryFunction(
            "Function", "pyfunc, arg_units=, arg_types=, return_unit=, return_type=, stateless=, auto_vectorise=",
            isType: true
        ) { call throws(Diagnostic) in
            guard case .function(let function) = call.value(0) else {
                throw call.unsuitable(0, expected: "a function of the script")
            }
            var arguments: [String: Dimension?] = [:]
            if call[1] != nil {
                let units = try call.items(1)
                guard units.count == function.code.parameters.count else {
                    throw call.unsuitable(1, expected: "a unit for each argument of \(function.code.name)")
                }
                for (parameter, unit) in zip(function.code.parameters, units) {
                    arguments[parameter.name] = try dimension(unit, at: call.fragment(1))
                }
            }
            let result = try call[3].flatMap { unit throws(Diagnostic) in try dimension(unit, at: call.fragment(3)) }
            return .object(EquationFunction(function, arguments: arguments, result: result))
        },
        LibraryFunction("implementation", "target, code=, **options") { settings throws(Diagnostic) in
            settings.machine.notice(
                "no-effect",
                "the code for \(Text.str(settings.value(0))) is not used: what the function itself says is",
                at: settings.fragment)
            return passingOn("implementation")
        },
        LibraryFunction("declare_types", "**types") { _ throws(Diagnostic) in passingOn("declare_types") })

    private static func passingOn(_ name: String) -> Value {
        .builtin(Builtin(name, "function") { call throws(Diagnostic) in call.value(0) })
    }

    /// The dimension that a declared unit stands for; nil for any.
    private static func dimension(_ unit: Value, at fragment: SourceFragment) throws(Diagnostic) -> Dimension? {
        switch unit {
        case .none, .string, .function: return nil
        case .object(let type) where type is TypeObject: return .one
        default: break
        }
        guard let number = Numbers.scalar(unit) else {
            throw Diagnostic(
                "wrong-type", "\(unit.kindName) is no unit", expected: "a unit such as volt, or 1", at: fragment)
        }
        return number.dimension
    }
}
