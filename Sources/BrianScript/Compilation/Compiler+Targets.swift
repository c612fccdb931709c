import Expressions

/// Code that assigns a value.
typealias Assignment = (Frame, Value) throws(Diagnostic) -> Void

extension Compiler {
    /// The code of an assignment's left side.
    /// - Parameter value: the right side, where it is assigned as a whole.
    func target(_ tree: SyntaxTree, value valueTree: SyntaxTree? = nil) throws(Diagnostic) -> Assignment {
        let assigned = valueTree.map { fragment($0) }
        switch tree.kind {
        case .name(let name):
            let store = store(name)
            return { frame, value throws(Diagnostic) in store(frame, value) }
        case .attribute(let base, let name):
            let (base, fragment) = (try expression(base), fragment(tree))
            return { frame, value throws(Diagnostic) in
                try Attributes.set(
                    try base(frame), name, to: value, at: Site(frame: frame, fragment: fragment, assigned: assigned))
            }
        case .element(let base, let index):
            let (base, index, fragment) = (try expression(base), try expression(index), fragment(tree))
            return { frame, value throws(Diagnostic) in
                let base = try base(frame)
                try Subscript.set(
                    base, try index(frame), to: value, at: Site(frame: frame, fragment: fragment, assigned: assigned))
            }
        case .tuple(let items), .list(let items): return try unpacking(items, tree)
        default:
            throw Diagnostic(
                "syntax", "nothing can be assigned to \(fragment(tree).text)",
                expected: "a name, x.attribute or x[index]",
                at: fragment(tree))
        }
    }

    /// `a, b = ...` and `a, *rest = ...`
    private func unpacking(_ items: [SyntaxTree], _ tree: SyntaxTree) throws(Diagnostic) -> Assignment {
        var targets: [Assignment] = []
        var starred: Int?
        for (index, item) in items.enumerated() {
            if case .starred(let inner) = item.kind {
                guard starred == nil else {
                    throw Diagnostic("syntax", "only one target can have a *", at: fragment(item))
                }
                starred = index
                targets.append(try target(inner))
            } else {
                targets.append(try target(item))
            }
        }
        let (all, star, fragment) = (targets, starred, fragment(tree))
        return { frame, value throws(Diagnostic) in
            let values = try Iteration.items(of: value, at: Site(frame: frame, fragment: fragment))
            if let star {
                let behind = all.count - star - 1
                guard values.count >= all.count - 1 else {
                    throw Compiler.wrongCount(values.count, expected: "at least \(all.count - 1)", at: fragment)
                }
                for index in 0..<star { try all[index](frame, values[index]) }
                try all[star](frame, Value(list: Array(values[star..<values.count - behind])))
                for index in 0..<behind { try all[star + 1 + index](frame, values[values.count - behind + index]) }
                return
            }
            guard values.count == all.count else {
                throw Compiler.wrongCount(values.count, expected: "\(all.count)", at: fragment)
            }
            for (assign, value) in zip(all, values) { try assign(frame, value) }
        }
    }

    private static func wrongCount(_ count: Int, expected: String, at fragment: SourceFragment) -> Diagnostic {
        Diagnostic(
            "unpacking", "\(count) value\(count == 1 ? "" : "s") cannot be assigned to these names",
            expected: "\(expected) value\(expected == "1" ? "" : "s")",
            found: "\(count)", at: fragment)
    }

    /// The code of `target op= value`, which evaluates the parts of its target once.
    func augmented(
        _ tree: SyntaxTree, _ operation: SyntaxTree.BinaryOperator, _ valueTree: SyntaxTree, at range: Range<Int>
    )
        throws(Diagnostic) -> (Frame) throws(Diagnostic) -> Void
    {
        let value = try expression(valueTree)
        let operands = operands(range, tree, valueTree)
        let fragment = fragment(tree)
        switch tree.kind {
        case .name(let name):
            let (load, store) = (try load(name, at: tree.range), store(name))
            if operation == .add {
                return { frame throws(Diagnostic) in
                    let (old, value) = (try load(frame), try value(frame))
                    if case (.integer(let first), .integer(let second)) = (old, value) {
                        let (sum, overflow) = first.addingReportingOverflow(second)
                        if !overflow { return store(frame, .integer(sum)) }
                    }
                    store(frame, try InPlace.combine(.add, old, value, at: operands, in: frame))
                }
            }
            return { frame throws(Diagnostic) in
                let old = try load(frame)
                store(frame, try InPlace.combine(operation, old, try value(frame), at: operands, in: frame))
            }
        case .attribute(let base, let name):
            let base = try expression(base)
            return { frame throws(Diagnostic) in
                let (base, site) = (try base(frame), Site(frame: frame, fragment: fragment))
                let old = try Attributes.get(base, name, at: site)
                let new = try InPlace.combine(operation, old, try value(frame), at: operands, in: frame)
                try Attributes.set(base, name, to: new, at: site)
            }
        case .element(let base, let index):
            let (base, index) = (try expression(base), try expression(index))
            return { frame throws(Diagnostic) in
                let (base, site) = (try base(frame), Site(frame: frame, fragment: fragment))
                let index = try index(frame)
                let old = try Subscript.get(base, index, at: site)
                let new = try InPlace.combine(operation, old, try value(frame), at: operands, in: frame)
                try Subscript.set(base, index, to: new, at: site)
            }
        default:
            throw Diagnostic(
                "syntax", "nothing can be assigned to \(fragment.text)", expected: "a name, x.attribute or x[index]",
                at: fragment)
        }
    }
}
