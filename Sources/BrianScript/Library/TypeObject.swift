import Expressions

/// A type, which is called to make a value and asked for by `isinstance`.
final class TypeObject: ScriptObject {
    let name: String
    private let builtin: Builtin

    init(_ function: LibraryFunction) {
        name = function.name
        builtin = Builtin(function)
    }

    override var typeName: String { "type" }
    override var kindName: String { "the type \(name)" }
    override var description: String { "<class '\(name)'>" }

    override func call(_ arguments: Arguments) throws(Diagnostic) -> Value {
        let value = try builtin.call(arguments)
        if case .object(let object) = value, let made = object as? BrianObject {
            made.place = arguments.site.whole
            arguments.frame.machine.session.isMade(made, at: arguments.site.whole)
            try arguments.frame.machine.checkMemory(at: arguments.site.whole)
        }
        return value
    }

    /// Whether a value is of this type.
    func matches(_ value: Value) -> Bool {
        switch name {
        case "object": true
        case "int": value.typeName == "int" || value.typeName == "bool"
        case "Quantity":
            switch value {
            case .quantity: true
            case .array(let array): !array.dimension.isDimensionless
            default: false
            }
        case "ndarray": if case .array = value { true } else { false }
        case "float64", "float32": value.typeName == "float"
        case "int32", "int64": value.typeName == "int"
        case "bool_": value.typeName == "bool"
        default: value.typeName == name
        }
    }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        switch (self.name, name) {
        case (_, "__name__"): return Value(self.name)
        case ("chain", "from_iterable"): return .builtin(Builtin(Itertools.chainOfItems))
        case ("dict", "fromkeys"): return .builtin(Builtin(DictionaryMethods.fromKeys))
        case ("Quantity", "with_dimensions"): return .builtin(Builtin(UnitFunctions.withDimensions))
        case ("str", _):
            return StringMethods.table[name]?.unbound { value in
                if case .string(let string) = value { string } else { nil }
            }
        default: return nil
        }
    }
}
