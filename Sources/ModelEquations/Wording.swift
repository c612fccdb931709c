import Expressions
import Units

extension Dimension {
    /// What was expected or found: `V/s`, `a pure number`.
    var noun: String { isDimensionless ? "a pure number" : description }

    /// A unit that people use for such values, for examples in advice: `mV` for volts.
    public var exampleUnit: String {
        switch self {
        case .voltage: "mV"
        case .time: "ms"
        case .current: "nA"
        case .conductance: "nS"
        case .resistance: "Mohm"
        case .capacitance: "pF"
        case .frequency: "Hz"
        default: unitName
        }
    }
}

extension SyntaxTree {
    /// The expression as messages quote it, or `fallback` where it is too long to be read inside a sentence.
    func quoted(or fallback: String) -> String {
        let text = description
        return text.utf8.count <= SyntaxTree.longestQuote ? text : fallback
    }

    /// How many bytes of an expression a sentence takes.
    static var longestQuote: Int { 48 }

    /// Whether it is a number as written, with or without a sign.
    var isLiteralNumber: Bool {
        switch kind {
        case .integer, .real: true
        case .unary(.minus, let operand), .unary(.plus, let operand): operand.isLiteralNumber
        default: false
        }
    }

    /// With parentheses where an operator follows or precedes: `(a + b)`, `tau`.
    var asFactor: String {
        switch kind {
        case .binary, .comparison, .logical, .conditional, .unary: "(\(self))"
        default: description
        }
    }
}
