extension SyntaxTree {
    /// The names that the value depends on: all that occur, but for parameters of a `lambda` and targets of a
    /// comprehension where they are in force.
    public var names: Set<String> { Set(nameOccurrences.map(\.name)) }

    /// The same names with their places, in the order of the text, each time they occur.
    public var nameOccurrences: [(name: String, range: Range<Int>)] {
        var found: [(name: String, range: Range<Int>)] = []
        collectNames(except: [], into: &found)
        return found
    }

    private func collectNames(except bound: Set<String>, into found: inout [(name: String, range: Range<Int>)]) {
        switch kind {
        case .name(let name):
            if !bound.contains(name) { found.append((name, range)) }
        case .lambda(let parameters, let value):
            for parameter in parameters { parameter.defaultValue?.collectNames(except: bound, into: &found) }
            value.collectNames(except: bound.union(parameters.map(\.name)), into: &found)
        case .comprehension(let comprehension):
            let inner = bound.union(comprehension.boundNames)
            comprehension.key?.collectNames(except: inner, into: &found)
            comprehension.element.collectNames(except: inner, into: &found)
            for (index, clause) in comprehension.clauses.enumerated() {
                clause.target.collectNames(except: inner, into: &found)
                // The first sequence is worked out before any name is bound.
                clause.sequence.collectNames(except: index == 0 ? bound : inner, into: &found)
                for condition in clause.conditions { condition.collectNames(except: inner, into: &found) }
            }
        default:
            for child in children { child.collectNames(except: bound, into: &found) }
        }
    }

    /// The tree with names replaced by trees; what a `lambda` or a comprehension binds stays.
    ///
    /// All of an inserted tree takes the place of the name that it stands for, so that an error in it points at the name.
    public func replacing(_ substitutes: [String: SyntaxTree]) -> SyntaxTree {
        guard !substitutes.isEmpty else { return self }
        switch kind {
        case .name(let name):
            return substitutes[name].map { $0.placed(at: range) } ?? self
        case .lambda(let parameters, let value):
            let names = Set(parameters.map(\.name))
            return SyntaxTree(
                .lambda(
                    parameters.map { $0.map { $0.replacing(substitutes) } },
                    value.replacing(substitutes.filter { !names.contains($0.key) })), range: range)
        case .comprehension(let comprehension):
            let names = comprehension.boundNames
            let inner = substitutes.filter { !names.contains($0.key) }
            let clauses = comprehension.clauses.enumerated().map { index, clause in
                Comprehension.Clause(
                    target: clause.target.replacing(inner),
                    sequence: clause.sequence.replacing(index == 0 ? substitutes : inner),
                    conditions: clause.conditions.map { $0.replacing(inner) })
            }
            let changed = Comprehension(
                form: comprehension.form, key: comprehension.key?.replacing(inner),
                element: comprehension.element.replacing(inner), clauses: clauses)
            return SyntaxTree(.comprehension(changed), range: range)
        default:
            return mapChildren { $0.replacing(substitutes) }
        }
    }

    /// The tree as if all of it had been written at one place.
    public func placed(at range: Range<Int>) -> SyntaxTree {
        let placed = mapChildren { $0.placed(at: range) }
        if case .string(let literal) = placed.kind {
            return SyntaxTree(.string(StringLiteral(literal.value)), range: range)
        }
        return SyntaxTree(placed.kind, range: range)
    }
}

extension SyntaxTree.Comprehension {
    /// The names that its clauses assign to.
    var boundNames: Set<String> {
        var names: Set<String> = []
        for clause in clauses { clause.target.collectTargets(into: &names) }
        return names
    }
}

extension SyntaxTree {
    /// The names that an assignment to this tree would bind: `a[i]` and `a.b` bind none.
    fileprivate func collectTargets(into names: inout Set<String>) {
        switch kind {
        case .name(let name): names.insert(name)
        case .tuple(let items), .list(let items): for item in items { item.collectTargets(into: &names) }
        case .starred(let target): target.collectTargets(into: &names)
        default: break
        }
    }
}
