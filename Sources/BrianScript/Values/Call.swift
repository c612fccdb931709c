import Expressions
import ModelEquations
import Units

/// The arguments of one call of a library function, sorted by its parameters.
struct Call {
    let name: String
    let parameterNames: [String]
    let values: [Value?]
    let places: [Int]
    /// What `*` in the signature collects.
    let rest: [Value]
    /// What `**` in the signature collects.
    let extra: [(name: String, value: Value)]
    let arguments: Arguments

    var frame: Frame { arguments.frame }
    var machine: Machine { arguments.frame.machine }
    var fragment: SourceFragment { arguments.site.whole }
    var site: Site { Site(frame: frame, fragment: fragment) }

    /// What was given for the parameter at a position; nil where it was left out or is None.
    subscript(position: Int) -> Value? {
        if case .none? = values[position] { return nil }
        return values[position]
    }

    /// Whether the parameter was given, be it as None.
    func isGiven(_ position: Int) -> Bool { values[position] != nil }

    /// What was given for a required parameter, be it None.
    func value(_ position: Int) -> Value { values[position] ?? .none }

    /// The text of what was given for a parameter.
    func fragment(_ position: Int) -> SourceFragment {
        places[position] >= 0 ? arguments.fragment(at: places[position]) : fragment
    }

    /// The text of an argument among ``rest``.
    func restFragment(_ position: Int) -> SourceFragment {
        arguments.fragment(at: arguments.positional.count - rest.count + position)
    }

    /// The text of an argument among ``extra``.
    func extraFragment(_ position: Int) -> SourceFragment {
        guard let place = arguments.keywords.firstIndex(where: { $0.name == extra[position].name }) else {
            return fragment
        }
        return arguments.fragment(at: arguments.positional.count + place)
    }

    /// The place of a parameter as the site of what is done with it.
    func site(_ position: Int) -> Site { Site(frame: frame, fragment: fragment(position)) }

    // MARK: Arguments of one kind

    /// A number without dimension; nil where it was left out.
    func optionalReal(_ position: Int) throws(Diagnostic) -> Double? {
        guard let value = self[position] else { return nil }
        return try real(value, position)
    }

    func real(_ position: Int) throws(Diagnostic) -> Double { try real(value(position), position) }

    func optionalInteger(_ position: Int) throws(Diagnostic) -> Int? {
        guard let value = self[position] else { return nil }
        return try integer(value, position)
    }

    func integer(_ position: Int) throws(Diagnostic) -> Int { try integer(value(position), position) }

    /// How many elements something is to have.
    func count(_ position: Int) throws(Diagnostic) -> Int {
        let count = try integer(position)
        try machine.check(elements: count, at: fragment(position))
        return count
    }

    func boolean(_ position: Int, otherwise: Bool) throws(Diagnostic) -> Bool {
        guard let value = self[position] else { return otherwise }
        return try Truth.of(value, at: site(position))
    }

    func optionalString(_ position: Int) throws(Diagnostic) -> String? {
        guard let value = self[position] else { return nil }
        guard case .string(let string) = value else { throw unsuitable(position, expected: "a string") }
        return string.text
    }

    func string(_ position: Int) throws(Diagnostic) -> String {
        guard case .string(let string) = value(position) else { throw unsuitable(position, expected: "a string") }
        return string.text
    }

    /// A number or a quantity; nil where it was left out.
    func optionalQuantity(_ position: Int) throws(Diagnostic) -> Quantity? {
        guard let value = self[position] else { return nil }
        return try quantity(value, position)
    }

    func quantity(_ position: Int) throws(Diagnostic) -> Quantity { try quantity(value(position), position) }

    /// A quantity of the given dimension; nil where it was left out.
    func optionalQuantity(_ position: Int, in dimension: Dimension) throws(Diagnostic) -> Quantity? {
        guard let quantity = try optionalQuantity(position) else { return nil }
        guard quantity.dimension == dimension else {
            throw wrongDimension(position, dimension, found: quantity.dimension)
        }
        return quantity
    }

    func quantity(_ position: Int, in dimension: Dimension) throws(Diagnostic) -> Quantity {
        let quantity = try quantity(position)
        guard quantity.dimension == dimension else {
            throw wrongDimension(position, dimension, found: quantity.dimension)
        }
        return quantity
    }

    /// Numbers, lists of numbers and arrays as an array.
    func array(_ position: Int) throws(Diagnostic) -> ArrayValue {
        try ArrayConversion.array(value(position), at: site(position))
    }

    func optionalArray(_ position: Int) throws(Diagnostic) -> ArrayValue? {
        guard self[position] != nil else { return nil }
        return try array(position)
    }

    /// The items of a list, tuple, array, range, ...
    func items(_ position: Int) throws(Diagnostic) -> [Value] {
        try Iteration.items(of: value(position), at: site(position))
    }

    // MARK: Errors

    /// That a parameter got something of the wrong kind.
    func unsuitable(_ position: Int, expected: String) -> Diagnostic {
        // Of a number it is the value that does not fit, more often than the kind.
        let value = value(position)
        let found =
            switch value {
            case .integer, .real: Text.str(value)
            default: value.kindName
            }
        return Diagnostic(
            "wrong-argument", "\(name)() cannot use \(found) as \(parameterNames[position])",
            expected: expected, found: found, at: fragment(position))
    }

    func wrongDimension(_ position: Int, _ dimension: Dimension, found: Dimension) -> Diagnostic {
        Diagnostic(
            "dimension-mismatch",
            "\(parameterNames[position]) of \(name)() has to be \(dimension.phrase), but this \(found.predicate)",
            expected: dimension.unitPhrase, found: found.unitPhrase,
            advice: advice(position, found, expected: dimension), at: fragment(position))
    }

    /// What was meant where a dimension is wrong: a decimal comma, a number without its unit, or `mS` for `ms`.
    func advice(_ position: Int, _ found: Dimension, expected: Dimension) -> String? {
        let argument = fragment(position)
        if found.isDimensionless, let comma = DecimalComma(at: argument.range.upperBound, in: argument.source) {
            return comma.advice()
        }
        if found.isDimensionless, Double(argument.text) != nil {
            return "give the number its unit, as in \(argument.text)*\(expected.exampleUnit)"
        }
        return found.mixUp(expected: expected)
    }

    /// Something else that is wrong with a parameter.
    func failure(_ id: Diagnostic.Identifier, _ message: String, advice: String? = nil, at position: Int? = nil)
        -> Diagnostic
    {
        Diagnostic(id, message, advice: advice, at: position.map { fragment($0) } ?? fragment)
    }

    private func real(_ value: Value, _ position: Int) throws(Diagnostic) -> Double {
        let quantity = try quantity(value, position)
        guard quantity.dimension.isDimensionless else {
            throw wrongDimension(position, .one, found: quantity.dimension)
        }
        return quantity.value
    }

    private func integer(_ value: Value, _ position: Int) throws(Diagnostic) -> Int {
        switch value {
        case .integer(let number): return number
        case .boolean(let flag): return flag ? 1 : 0
        default:
            let number = try real(value, position)
            guard let integer = Int(exactly: number) else { throw unsuitable(position, expected: "an integer") }
            return integer
        }
    }

    private func quantity(_ value: Value, _ position: Int) throws(Diagnostic) -> Quantity {
        guard let quantity = try Numbers.quantity(value, at: site(position)) else {
            throw unsuitable(position, expected: "a number")
        }
        return quantity
    }
}
