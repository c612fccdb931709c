import Units

/// What an expression of a script can yield.
///
/// Every payload fits a word, so that a value is copied as two words: quantities are boxed, everything that Python
/// shares by reference (lists, arrays, functions, Brian's objects) is a class.
enum Value {
    /// The content of a name before its first assignment; no expression yields it.
    case unbound
    case none
    case boolean(Bool)
    case integer(Int)
    case real(Double)
    /// Never dimensionless: that is `real`. Make it with ``init(_:)``.
    indirect case quantity(Quantity)
    case string(StringValue)
    case array(ArrayValue)
    case list(ListValue)
    case tuple(TupleValue)
    case dictionary(DictionaryValue)
    case set(SetValue)
    case range(RangeValue)
    case slice(SliceValue)
    /// A `def` or `lambda` of the script.
    case function(FunctionValue)
    /// A function of the library, or a method together with its object.
    case builtin(Builtin)
    /// Everything with attributes: groups, monitors, modules, types, axes.
    case object(ScriptObject)

    /// The quantity, or the plain number where it has no dimension.
    init(_ quantity: Quantity) {
        self = quantity.dimension.isDimensionless ? .real(quantity.value) : .quantity(quantity)
    }

    init(_ text: String) { self = .string(StringValue(text)) }

    /// A list of values.
    init(list items: [Value]) { self = .list(ListValue(items)) }

    /// A tuple of values.
    init(tuple items: [Value]) { self = .tuple(TupleValue(items)) }

    /// What a person calls a value of this kind, with its article: `a list`, `a number`.
    var kindName: String {
        switch self {
        case .unbound: "nothing"
        case .none: "None"
        case .boolean: "a boolean"
        case .integer: "an integer"
        case .real: "a number"
        case .quantity(let quantity): "a quantity in \(quantity.dimension)"
        case .string: "a string"
        case .array(let array): array.kindName
        case .list: "a list"
        case .tuple: "a tuple"
        case .dictionary: "a dictionary"
        case .set: "a set"
        case .range: "a range"
        case .slice: "a slice"
        case .function, .builtin: "a function"
        case .object(let object): object.kindName
        }
    }

    /// Python's name for the type, as `type(x)` and error messages of Python spell it.
    var typeName: String {
        switch self {
        case .unbound: "unbound"
        case .none: "NoneType"
        case .boolean: "bool"
        case .integer: "int"
        case .real: "float"
        case .quantity: "Quantity"
        case .string: "str"
        case .array(let array): array.dimension.isDimensionless ? "ndarray" : "Quantity"
        case .list: "list"
        case .tuple: "tuple"
        case .dictionary: "dict"
        case .set: "set"
        case .range: "range"
        case .slice: "slice"
        case .function, .builtin: "function"
        case .object(let object): object.typeName
        }
    }
}
