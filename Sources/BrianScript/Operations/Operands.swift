import Expressions
import Units

/// Where an operation and its two operands stand in the script, for what is said when they do not go together.
final class Operands {
    let whole: SourceFragment
    let left: SourceFragment
    let right: SourceFragment

    init(whole: SourceFragment, left: SourceFragment, right: SourceFragment) {
        self.whole = whole
        self.left = left
        self.right = right
    }

    /// An operation that a library function does with one of its arguments.
    convenience init(_ fragment: SourceFragment) { self.init(whole: fragment, left: fragment, right: fragment) }

    /// That an addition, a comparison ... needs one dimension and met two.
    func mismatch(_ operation: String, _ first: Dimension, _ second: Dimension) -> Diagnostic {
        let one = name(of: left, otherwise: "the left side")
        let other = name(of: right, otherwise: "the right side")
        let plain = first.isDimensionless ? one : other
        let unit = first.isDimensionless ? second : first
        let hasPlainSide = first.isDimensionless || second.isDimensionless
        return Diagnostic(
            "dimension-mismatch",
            "\(one) \(first.predicate) and \(other) \(second.predicate): they cannot be \(operation)",
            expected: "both in \(hasPlainSide ? unit : first)",
            found: "\(first.unitPhrase) and \(second.unitPhrase)",
            advice: hasPlainSide ? "give \(plain) a unit, as in \(Operands.withUnit(plain, unit))" : nil, at: whole)
    }

    /// That an operator does not exist for values of these kinds.
    func unsupported(_ operation: String, _ first: Value, _ second: Value, advice: String? = nil) -> Diagnostic {
        Diagnostic(
            "wrong-type", "\(first.kindName) and \(second.kindName) cannot be \(operation)", advice: advice, at: whole)
    }

    /// The text of an operand where it is short enough to serve as its name.
    private func name(of fragment: SourceFragment, otherwise: String) -> String {
        let text = fragment.text
        return fragment == whole || text.utf8.count > 40 || text.contains("\n") ? otherwise : text
    }

    /// A text multiplied by the unit of a dimension.
    private static func withUnit(_ text: String, _ dimension: Dimension) -> String {
        let isWord = text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
        return (isWord ? text : text.hasPrefix("the ") ? "x" : "(\(text))") + "*\(dimension.unitName)"
    }
}
