import Expressions
import Units

/// What stands behind the colon of an equation: `volt`, `amp*meter**-2`, `1`, `integer`, `boolean`.
///
/// As in Brian it is made of units without prefix: the values in a model are in SI base units, and `: mV` would suggest others.
struct UnitExpression {
    let dimension: Dimension
    let type: ValueType

    /// - Throws: a ``Expressions/Diagnostic`` at the part that is no unit.
    init(_ fragment: SourceFragment) throws(Diagnostic) {
        let tree = try SyntaxTree(parsing: fragment)
        type =
            switch tree.kind {
            case .name("integer"): .integer
            case .name("boolean"): .boolean
            default: .real
            }
        if type == .real, tree.kind != .integer(1) {
            dimension = try UnitExpression.dimension(of: tree, in: fragment.source, isNumerator: true)
        } else {
            dimension = .one
        }
    }

    /// A dimension as equations declare it. There parentheses enclose flags, so none may stand in the unit.
    static func text(of dimension: Dimension) -> String {
        let name = dimension.unitName
        guard name.contains("(") else { return name }
        let bases = ["metre", "kilogram", "second", "amp", "kelvin", "mole", "candle"]
        return zip(bases, dimension.exponents).filter { $0.1 != 0 }.map { base, exponent in
            let power = exponent.denominator == 1 ? "\(exponent.numerator)" : "\(exponent.doubleValue)"
            return exponent == 1 ? base : "\(base)**\(power)"
        }.joined(separator: "*")
    }

    private static func dimension(
        of tree: SyntaxTree, in source: SourceText, isNumerator: Bool
    ) throws(Diagnostic) -> Dimension {
        let location = SourceFragment(source: source, range: tree.range)
        switch tree.kind {
        case .name(let name): return try baseUnit(name, at: location)
        // `1/second`
        case .binary(.divide, let left, let right) where isNumerator && left.kind == .integer(1):
            return .one / (try dimension(of: right, in: source, isNumerator: false))
        case .binary(.multiply, let left, let right):
            return try dimension(of: left, in: source, isNumerator: isNumerator)
                * dimension(of: right, in: source, isNumerator: false)
        case .binary(.divide, let left, let right):
            return try dimension(of: left, in: source, isNumerator: isNumerator)
                / dimension(of: right, in: source, isNumerator: false)
        case .binary(.power, let base, let exponent):
            let unit = try dimension(of: base, in: source, isNumerator: false)
            let value = (try? Scope().typed(exponent, in: source))?.constantValue
            let power = value.flatMap { Rational($0) }.map(unit.raised)
            guard let power, power.isDefined else {
                throw Diagnostic(
                    "invalid-unit", "the exponent of a unit has to be a number", expected: "a number such as 2 or -0.5",
                    found: "\(exponent)", at: SourceFragment(source: source, range: exponent.range))
            }
            return power
        case .integer, .real:
            throw Diagnostic(
                "invalid-unit", "a unit has no number in it", expected: "units alone, or 1 for a pure number",
                found: "\(tree)", advice: "leave the number out", at: location)
        default:
            throw Diagnostic(
                "invalid-unit", "this is not a unit", expected: "units joined by *, / and **", found: "\(tree)",
                at: location)
        }
    }

    private static func baseUnit(_ name: String, at location: SourceFragment) throws(Diagnostic) -> Dimension {
        if let unit = Unit.named(name) {
            // `metre2` has no prefix, but is no unit by itself either.
            if unit.scale == 1, !name.hasSuffix("2"), !name.hasSuffix("3") { return unit.dimension }
            throw Diagnostic(
                "invalid-unit", "units in equations are written without prefix or power, so \(name) cannot stand here",
                expected: unit.dimension.unitName, found: name,
                advice: "write \(unit.dimension.unitName); values such as 10*\(name) stay as they are", at: location)
        }
        let meant: [String: String] = ["bool": "boolean", "int": "integer", "float": "1", "real": "1"]
        let nearest =
            meant[name] ?? Unit.meant(by: name).flatMap(Unit.named)?.dimension.unitName
            ?? NearestName.to(name, among: baseNames)
        throw Diagnostic(
            "invalid-unit", "\(name) is not a unit",
            expected: "a unit such as volt, amp or second; 1 for a pure number",
            found: name, advice: nearest.map { "did you mean \($0)?" }, at: location)
    }

    private static var baseNames: [String] {
        ["integer", "boolean"]
            + Unit.allNames.filter { name in
                !name.hasSuffix("2") && !name.hasSuffix("3") && Unit.named(name)?.scale == 1
            }
    }
}
