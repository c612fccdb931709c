import Expressions
import Units

/// What a script says and most probably does not mean, though it has a meaning.
public struct Slip: Hashable, Sendable {
    /// What it does and what was meant, at its place: a warning.
    public let diagnostic: Diagnostic
    /// What is assigned to.
    public let names: [String]
    /// Whether it is told in any case; else only where something goes wrong with the names.
    public let isCertain: Bool

    /// Whether an error comes from it: one on its line, or about one of the names.
    public func isCause(of error: Diagnostic) -> Bool {
        guard let place = error.location, let own = diagnostic.location, place.source == own.source else {
            return false
        }
        let line = own.source.lineRange(around: own.range.lowerBound)
        return line.contains(place.range.lowerBound) || names.contains(place.text)
            || (try? SyntaxTree(parsing: place)).map { !$0.names.isDisjoint(with: names) } ?? false
    }
}

extension Slip {
    /// `tau = 2,5*ms`, which makes a tuple of two values.
    ///
    /// - Parameter value: what is assigned.
    /// - Returns: nil where the value is no bare pair of whole numbers, with or without a factor behind the second.
    static func decimalComma(_ targets: [SyntaxTree], _ value: SyntaxTree, _ source: SourceText) -> Assigned? {
        guard case .tuple(let items) = value.kind, items.count == 2, items[0].isWholeNumber,
            value.range.lowerBound == items[0].range.lowerBound,
            let comma = DecimalComma(at: items[0].range.upperBound, in: source)
        else { return nil }
        for target in targets {
            switch target.kind {
            case .name, .attribute, .element: break
            default: return nil
            }
        }
        let first = source.text(in: items[0].range)
        let second = source.text(in: items[1].range)
        let sign = first.hasPrefix("-") ? "-" : ""
        let diagnostic = Diagnostic(
            "decimal-comma", "\(source.text(in: value.range)) makes two values, \(first) and \(second)",
            advice: comma.advice(sign: sign, rest: String(second.dropFirst(comma.digits.count))),
            at: SourceFragment(source: source, range: value.range), severity: .warning)
        return Assigned(diagnostic: diagnostic, names: targets.flatMap(NameUse.targets), isTight: comma.isTight)
    }

    /// A pair that may be a number with a comma; its values tell.
    struct Assigned {
        let diagnostic: Diagnostic
        let names: [String]
        let isTight: Bool

        /// A plain number and one with a unit are no pair that anything takes, but for a neuron and its spike time, which nobody
        /// writes without a blank.
        func slip(_ value: Value) -> Slip {
            var isMixed = false
            if case .tuple(let tuple) = value, let second = tuple.items.last.flatMap(Numbers.scalar) {
                isMixed = !second.dimension.isDimensionless
            }
            return Slip(diagnostic: diagnostic, names: names, isCertain: isTight && isMixed)
        }
    }

    /// `start_scope` or `S.connect` as a statement, which names a function and does not call it; nil for any other value.
    static func missingCall(_ tree: SyntaxTree, _ value: Value, _ source: SourceText) -> Slip? {
        switch (tree.kind, value) {
        case (.name, .builtin), (.name, .function), (.attribute, .builtin), (.attribute, .function): break
        default: return nil
        }
        let name = source.text(in: tree.range)
        return Slip(
            diagnostic: Diagnostic(
                "call-missing", "\(name) is a function that is named here and not called, so nothing is done",
                advice: "to call it, write \(name)()",
                at: SourceFragment(source: source, range: tree.range), severity: .warning),
            names: [], isCertain: true)
    }

    /// `C[0, 1] == 3*mV` as a statement, which compares and forgets what came of it; nil for any other expression.
    static func droppedComparison(_ tree: SyntaxTree, _ source: SourceText) -> Slip? {
        guard case .comparison(let left, let links) = tree.kind, links.count == 1, links[0].relation == .equal else {
            return nil
        }
        switch left.kind {
        case .name, .attribute, .element: break
        default: return nil
        }
        let (target, value) = (source.text(in: left.range), source.text(in: links[0].right.range))
        return Slip(
            diagnostic: Diagnostic(
                "comparison-dropped", "== compares, and nothing is done with the result: \(target) stays as it is",
                advice: "= sets: \(target) = \(value)", at: SourceFragment(source: source, range: tree.range),
                severity: .warning),
            names: NameUse.targets(left), isCertain: true)
    }
}

extension SyntaxTree {
    /// Whether it is a whole number as written, with or without a minus.
    fileprivate var isWholeNumber: Bool {
        switch kind {
        case .integer: true
        case .unary(.minus, let operand): operand.isWholeNumber
        default: false
        }
    }
}
