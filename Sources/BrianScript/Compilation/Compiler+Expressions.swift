import Expressions

extension Compiler {
    /// The code of an expression.
    func expression(_ tree: SyntaxTree) throws(Diagnostic) -> Evaluation {
        switch tree.kind {
        case .integer(let number): return constant(.integer(number))
        case .real(let number): return constant(.real(number))
        case .boolean(let flag): return constant(.boolean(flag))
        case .none: return constant(.none)
        case .string(let literal):
            return constant(.string(StringValue(literal.value, written: literal.contentRange.map { fragment($0) })))
        case .formattedString(let pieces): return try formattedString(pieces, tree)
        case .name(let name): return try load(name, at: tree.range)
        case .unary(let operation, let operand): return try unary(operation, operand, tree)
        case .binary(let operation, let left, let right): return try binary(operation, left, right, tree)
        case .comparison(let first, let links): return try comparison(first, links, tree)
        case .logical(let operation, let left, let right): return try logical(operation, left, right)
        case .conditional(let then, let condition, let otherwise):
            let (then, otherwise) = (try inDoubt.expression(then), try inDoubt.expression(otherwise))
            let condition = try self.condition(condition)
            return { frame throws(Diagnostic) in try condition(frame) ? try then(frame) : try otherwise(frame) }
        case .call(let function, let arguments): return try call(function, arguments, tree)
        case .attribute(let base, let name): return try attribute(base, name, tree)
        case .element(let base, let index): return try element(base, index, tree)
        case .slice(let lower, let upper, let step): return try slice(lower, upper, step)
        case .list(let items):
            let items = try self.items(items)
            return { frame throws(Diagnostic) in Value(list: try items(frame)) }
        case .tuple(let items):
            let items = try self.items(items)
            return { frame throws(Diagnostic) in Value(tuple: try items(frame)) }
        case .set(let items):
            let (items, fragment) = (try self.items(items), fragment(tree))
            return { frame throws(Diagnostic) in
                var keys: [HashKey] = []
                for item in try items(frame) {
                    keys.append(try Subscript.key(item, at: Site(frame: frame, fragment: fragment)))
                }
                return .set(SetValue(keys))
            }
        case .dictionary(let entries): return try dictionary(entries)
        case .comprehension(let comprehension): return try self.comprehension(comprehension, tree)
        case .lambda(let parameters, let body): return try lambda(parameters, body, tree)
        case .starred(let inner):
            throw Diagnostic(
                "syntax", "a star unpacks a sequence only inside brackets", advice: "remove the *", at: fragment(inner))
        }
    }

    /// The code of a condition.
    func condition(_ tree: SyntaxTree) throws(Diagnostic) -> (Frame) throws(Diagnostic) -> Bool {
        let (value, fragment) = (try expression(tree), fragment(tree))
        return { frame throws(Diagnostic) in
            let value = try value(frame)
            if case .boolean(let flag) = value { return flag }
            return try Truth.of(value, at: Site(frame: frame, fragment: fragment))
        }
    }

    func constant(_ value: Value) -> Evaluation { { _ throws(Diagnostic) in value } }

    // MARK: Operators

    private func unary(_ operation: SyntaxTree.UnaryOperator, _ operand: SyntaxTree, _ tree: SyntaxTree)
        throws(Diagnostic) -> Evaluation
    {
        if operation == .not {
            let condition = try condition(operand)
            return { frame throws(Diagnostic) in .boolean(!(try condition(frame))) }
        }
        let (value, fragment) = (try expression(operand), fragment(tree))
        return { frame throws(Diagnostic) in
            try UnaryArithmetic.apply(operation, try value(frame), at: Site(frame: frame, fragment: fragment))
        }
    }

    private func binary(
        _ operation: SyntaxTree.BinaryOperator, _ leftTree: SyntaxTree, _ rightTree: SyntaxTree, _ tree: SyntaxTree
    ) throws(Diagnostic) -> Evaluation {
        let (left, right) = (try expression(leftTree), try expression(rightTree))
        let operands = operands(tree.range, leftTree, rightTree)
        switch operation {
        case .add:
            return { frame throws(Diagnostic) in
                let (left, right) = (try left(frame), try right(frame))
                return try Arithmetic.add(left, right, at: operands, in: frame)
            }
        case .subtract:
            return { frame throws(Diagnostic) in
                let (left, right) = (try left(frame), try right(frame))
                switch (left, right) {
                case (.integer(let first), .integer(let second)):
                    let (difference, overflow) = first.subtractingReportingOverflow(second)
                    if !overflow { return .integer(difference) }
                case (.real(let first), .real(let second)): return .real(first - second)
                default: break
                }
                return try Arithmetic.combine(.subtract, left, right, at: operands, in: frame)
            }
        case .multiply:
            return { frame throws(Diagnostic) in
                let (left, right) = (try left(frame), try right(frame))
                switch (left, right) {
                case (.integer(let first), .integer(let second)):
                    let (product, overflow) = first.multipliedReportingOverflow(by: second)
                    if !overflow { return .integer(product) }
                case (.real(let first), .real(let second)): return .real(first * second)
                default: break
                }
                return try Arithmetic.combine(.multiply, left, right, at: operands, in: frame)
            }
        default:
            return { frame throws(Diagnostic) in
                let (left, right) = (try left(frame), try right(frame))
                return try Arithmetic.combine(operation, left, right, at: operands, in: frame)
            }
        }
    }

    /// One link of a chain of comparisons: how its right side is compared with what stands before it.
    typealias ComparisonStep = (relation: SyntaxTree.ComparisonOperator, right: Evaluation, operands: Operands)

    /// The links of `a < b < c` from the left.
    func comparisonSteps(_ first: SyntaxTree, _ links: [SyntaxTree.ComparisonLink]) throws(Diagnostic)
        -> [ComparisonStep]
    {
        var left = first
        return try links.map { link throws(Diagnostic) in
            defer { left = link.right }
            let whole = left.range.lowerBound..<max(left.range.lowerBound, link.right.range.upperBound)
            return (link.relation, try expression(link.right), operands(whole, left, link.right))
        }
    }

    private func comparison(_ first: SyntaxTree, _ links: [SyntaxTree.ComparisonLink], _ tree: SyntaxTree)
        throws(Diagnostic) -> Evaluation
    {
        let (start, steps) = (try expression(first), try comparisonSteps(first, links))
        if steps.count == 1 {
            let (relation, right, operands) = steps[0]
            return { frame throws(Diagnostic) in
                let (left, right) = (try start(frame), try right(frame))
                if case (.integer(let first), .integer(let second)) = (left, right) {
                    switch relation {
                    case .less: return .boolean(first < second)
                    case .equal: return .boolean(first == second)
                    default: break
                    }
                }
                return try Comparison.compare(relation, left, right, at: operands, in: frame)
            }
        }
        return { frame throws(Diagnostic) in
            var left = try start(frame)
            var result = Value.boolean(true)
            for step in steps {
                let right = try step.right(frame)
                result = try Comparison.compare(step.relation, left, right, at: step.operands, in: frame)
                guard try Truth.of(result, at: Site(frame: frame, fragment: step.operands.whole)) else { return result }
                left = right
            }
            return result
        }
    }

    private func logical(_ operation: SyntaxTree.LogicalOperator, _ left: SyntaxTree, _ right: SyntaxTree)
        throws(Diagnostic) -> Evaluation
    {
        let fragment = fragment(left)
        let (left, right) = (try expression(left), try inDoubt.expression(right))
        let stops = operation == .or
        return { frame throws(Diagnostic) in
            let value = try left(frame)
            if case .boolean(let flag) = value { return flag == stops ? value : try right(frame) }
            if try Truth.of(value, at: Site(frame: frame, fragment: fragment)) == stops { return value }
            return try right(frame)
        }
    }

    // MARK: Parts of values

    private func attribute(_ base: SyntaxTree, _ name: String, _ tree: SyntaxTree) throws(Diagnostic) -> Evaluation {
        let (value, fragment) = (try expression(base), fragment(tree))
        return { frame throws(Diagnostic) in
            try Attributes.get(try value(frame), name, at: Site(frame: frame, fragment: fragment))
        }
    }

    private func element(_ base: SyntaxTree, _ index: SyntaxTree, _ tree: SyntaxTree) throws(Diagnostic) -> Evaluation {
        let (base, index, fragment) = (try expression(base), try expression(index), fragment(tree))
        return { frame throws(Diagnostic) in
            let (base, index) = (try base(frame), try index(frame))
            switch (base, index) {
            case (.list(let list), .integer(let place)) where list.items.indices.contains(place):
                return list.items[place]
            case (.array(let array), .integer(let place)) where array.rank > 0 && (0..<array.shape[0]).contains(place):
                return array.row(place)
            default: break
            }
            return try Subscript.get(base, index, at: Site(frame: frame, fragment: fragment))
        }
    }

    private func slice(_ lower: SyntaxTree?, _ upper: SyntaxTree?, _ step: SyntaxTree?) throws(Diagnostic) -> Evaluation
    {
        let lower = try optional(lower)
        let upper = try optional(upper)
        let step = try optional(step)
        return { frame throws(Diagnostic) in
            .slice(SliceValue(lower: try lower(frame), upper: try upper(frame), step: try step(frame)))
        }
    }

    /// The code of an expression that may be missing and then is None.
    func optional(_ tree: SyntaxTree?) throws(Diagnostic) -> Evaluation {
        guard let tree else { return constant(.none) }
        return try expression(tree)
    }

    // MARK: Displays

    /// The code of what stands between the brackets of a list, with `*values` unpacked.
    func items(_ trees: [SyntaxTree]) throws(Diagnostic) -> (Frame) throws(Diagnostic) -> [Value] {
        var parts: [(value: Evaluation, unpacked: SourceFragment?)] = []
        for tree in trees {
            if case .starred(let inner) = tree.kind {
                parts.append((try expression(inner), fragment(inner)))
            } else {
                parts.append((try expression(tree), nil))
            }
        }
        let all = parts
        return { frame throws(Diagnostic) in
            var items: [Value] = []
            items.reserveCapacity(all.count)
            for part in all {
                let value = try part.value(frame)
                if let fragment = part.unpacked {
                    try frame.machine.check(elements: items.count, at: fragment)
                    items += try Iteration.items(of: value, at: Site(frame: frame, fragment: fragment))
                } else {
                    items.append(value)
                }
            }
            return items
        }
    }

    private func dictionary(_ entries: [SyntaxTree.DictionaryEntry]) throws(Diagnostic) -> Evaluation {
        var parts: [(key: Evaluation?, value: Evaluation, fragment: SourceFragment)] = []
        for entry in entries {
            var key: Evaluation?
            if let tree = entry.key { key = try expression(tree) }
            parts.append((key, try expression(entry.value), fragment(entry.key ?? entry.value)))
        }
        let all = parts
        return { frame throws(Diagnostic) in
            let dictionary = DictionaryValue()
            for part in all {
                let site = Site(frame: frame, fragment: part.fragment)
                guard let key = part.key else {
                    guard case .dictionary(let other) = try part.value(frame) else {
                        throw Diagnostic("wrong-type", "** unpacks a dictionary", at: part.fragment)
                    }
                    for entry in other.entries { dictionary[try Subscript.key(entry.key, at: site)] = entry.value }
                    continue
                }
                dictionary[try Subscript.key(try key(frame), at: site)] = try part.value(frame)
            }
            return .dictionary(dictionary)
        }
    }

    private func formattedString(_ pieces: [SyntaxTree.FormattedPiece], _ tree: SyntaxTree) throws(Diagnostic)
        -> Evaluation
    {
        enum Part {
            case text(String)
            case value(Evaluation, conversion: Character?, format: Evaluation?, SourceFragment)
        }
        var parts: [Part] = []
        for piece in pieces {
            switch piece {
            case .literal(let text): parts.append(.text(text))
            case .value(let value, let conversion, let format):
                let specification = format.isEmpty ? nil : try formattedString(format, tree)
                parts.append(
                    .value(try expression(value), conversion: conversion, format: specification, fragment(value)))
            }
        }
        let (all, whole) = (parts, fragment(tree))
        return { frame throws(Diagnostic) in
            var text = ""
            for part in all {
                switch part {
                case .text(let literal): text += literal
                case .value(let value, let conversion, let format, let fragment):
                    let value = try value(frame)
                    let site = Site(frame: frame, fragment: fragment)
                    let specification = try format.map { format throws(Diagnostic) in Text.str(try format(frame)) }
                    text += try FormatSpecification.format(
                        value, conversion: conversion, specification ?? "", at: site)
                    try frame.machine.check(elements: text.utf8.count, at: whole)
                }
            }
            return Value(text)
        }
    }
}
