extension SyntaxTree {
    /// The trees directly below this one, in the order of the text.
    public var children: [SyntaxTree] {
        switch kind {
        case .integer, .real, .boolean, .none, .string, .name: []
        case .formattedString(let pieces): pieces.flatMap(\.trees)
        case .unary(_, let operand): [operand]
        case .binary(_, let left, let right), .logical(_, let left, let right): [left, right]
        case .comparison(let first, let links): [first] + links.map(\.right)
        case .conditional(let then, let condition, let otherwise): [then, condition, otherwise]
        case .call(let function, let arguments): [function] + arguments.map(\.value)
        case .attribute(let value, _): [value]
        case .element(let value, let index): [value, index]
        case .slice(let lower, let upper, let step): [lower, upper, step].compactMap { $0 }
        case .list(let items), .tuple(let items), .set(let items): items
        case .dictionary(let entries): entries.flatMap { ($0.key.map { [$0] } ?? []) + [$0.value] }
        case .comprehension(let comprehension):
            (comprehension.key.map { [$0] } ?? []) + [comprehension.element]
                + comprehension.clauses.flatMap { [$0.target, $0.sequence] + $0.conditions }
        case .lambda(let parameters, let value): parameters.compactMap(\.defaultValue) + [value]
        case .starred(let value): [value]
        }
    }

    /// The length of the longest way down, 1 for a leaf.
    public var height: Int { (children.map(\.height).max() ?? 0) + 1 }

    /// The tree without places: equal for two texts that mean the same, wherever they stand.
    public var withoutRanges: SyntaxTree {
        let bare = mapChildren { $0.withoutRanges }
        if case .string(let literal) = bare.kind { return SyntaxTree(.string(StringLiteral(literal.value))) }
        return SyntaxTree(bare.kind)
    }

    /// The part of a source that the tree came from.
    public func fragment(in source: SourceText) -> SourceFragment { SourceFragment(source: source, range: range) }

    /// The tree with calls of functions by name replaced, the innermost first; a call for which there is nil stays.
    public func replacingCalls(_ replacement: (String, [SyntaxTree]) -> SyntaxTree?) -> SyntaxTree {
        let tree = mapChildren { $0.replacingCalls(replacement) }
        guard case .call(let callee, let arguments) = tree.kind, case .name(let name) = callee.kind,
            arguments.allSatisfy({ $0.form == .positional })
        else { return tree }
        return replacement(name, arguments.map(\.value))?.placed(at: tree.range) ?? tree
    }

    /// The same node over other children.
    func mapChildren(_ change: (SyntaxTree) -> SyntaxTree) -> SyntaxTree {
        SyntaxTree(mapKind(change), range: range)
    }

    private func mapKind(_ change: (SyntaxTree) -> SyntaxTree) -> Kind {
        switch kind {
        case .integer, .real, .boolean, .none, .string, .name: return kind
        case .formattedString(let pieces): return .formattedString(pieces.map { $0.map(change) })
        case .unary(let sign, let operand): return .unary(sign, change(operand))
        case .binary(let symbol, let left, let right): return .binary(symbol, change(left), change(right))
        case .logical(let word, let left, let right): return .logical(word, change(left), change(right))
        case .comparison(let first, let links):
            return .comparison(change(first), links.map { ComparisonLink($0.relation, change($0.right)) })
        case .conditional(let then, let condition, let otherwise):
            return .conditional(then: change(then), condition: change(condition), otherwise: change(otherwise))
        case .call(let function, let arguments):
            return .call(change(function), arguments.map { Argument($0.form, change($0.value)) })
        case .attribute(let value, let name): return .attribute(change(value), name)
        case .element(let value, let index): return .element(change(value), index: change(index))
        case .slice(let lower, let upper, let step):
            return .slice(lower: lower.map(change), upper: upper.map(change), step: step.map(change))
        case .list(let items): return .list(items.map(change))
        case .tuple(let items): return .tuple(items.map(change))
        case .set(let items): return .set(items.map(change))
        case .dictionary(let entries):
            return .dictionary(entries.map { DictionaryEntry(key: $0.key.map(change), value: change($0.value)) })
        case .comprehension(let comprehension): return .comprehension(comprehension.map(change))
        case .lambda(let parameters, let value): return .lambda(parameters.map { $0.map(change) }, change(value))
        case .starred(let value): return .starred(change(value))
        }
    }
}

extension SyntaxTree.FormattedPiece {
    /// The expressions in it, those of its format last.
    var trees: [SyntaxTree] {
        switch self {
        case .literal: []
        case .value(let tree, _, let format): [tree] + format.flatMap(\.trees)
        }
    }

    func map(_ change: (SyntaxTree) -> SyntaxTree) -> SyntaxTree.FormattedPiece {
        switch self {
        case .literal: self
        case .value(let tree, let conversion, let format):
            .value(change(tree), conversion: conversion, format: format.map { $0.map(change) })
        }
    }
}

extension SyntaxTree.Parameter {
    func map(_ change: (SyntaxTree) -> SyntaxTree) -> SyntaxTree.Parameter {
        SyntaxTree.Parameter(name, form: form, defaultValue: defaultValue.map(change))
    }
}

extension SyntaxTree.Comprehension {
    func map(_ change: (SyntaxTree) -> SyntaxTree) -> SyntaxTree.Comprehension {
        SyntaxTree.Comprehension(
            form: form, key: key.map(change), element: change(element),
            clauses: clauses.map {
                Clause(
                    target: change($0.target), sequence: change($0.sequence), conditions: $0.conditions.map(change))
            })
    }
}
