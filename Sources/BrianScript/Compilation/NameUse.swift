import Expressions

/// Which names a piece of a script assigns to, and which ones functions inside it speak of.
enum NameUse {
    /// What statements assign to in their own function, in the order of the text; each name once.
    static func assigned(in statements: [ScriptStatement]) -> [String] {
        var names: [String] = []
        collectAssigned(statements, into: &names)
        var seen = Set<String>()
        return names.filter { seen.insert($0).inserted }
    }

    /// What a script assigns to at its top level, and in its functions by `global`.
    static func globals(in statements: [ScriptStatement]) -> Set<String> {
        Set(assigned(in: statements)).union(declaredGlobal(in: statements))
    }

    private static func declaredGlobal(in statements: [ScriptStatement]) -> Set<String> {
        var names = Set<String>()
        for statement in statements {
            if case .global(let declared) = statement.kind { names.formUnion(declared) }
            if case .definition(let definition) = statement.kind {
                names.formUnion(declaredGlobal(in: definition.body))
            }
            names.formUnion(declaredGlobal(in: statement.blocks))
        }
        return names
    }

    /// The names in an assignment's target: `a`, `(a, b)`, `[a, *b]`; none in `a.b` and `a[i]`.
    static func targets(_ tree: SyntaxTree) -> [String] {
        switch tree.kind {
        case .name(let name): [name]
        case .tuple(let items), .list(let items): items.flatMap(targets)
        case .starred(let item): targets(item)
        default: []
        }
    }

    /// What the functions and lambdas inside these statements speak of.
    static func namesInInnerFunctions(of statements: [ScriptStatement]) -> Set<String> {
        var names = Set<String>()
        for statement in statements {
            for expression in statement.expressions { collectInner(expression, into: &names) }
            if case .definition(let definition) = statement.kind {
                for parameter in definition.parameters {
                    if let value = parameter.defaultValue { collectInner(value, into: &names) }
                }
                collectAll(definition.body, into: &names)
            }
            names.formUnion(namesInInnerFunctions(of: statement.blocks))
        }
        return names
    }

    /// What the lambdas inside an expression speak of.
    static func namesInInnerFunctions(of tree: SyntaxTree) -> Set<String> {
        var names = Set<String>()
        collectInner(tree, into: &names)
        return names
    }

    private static func collectAssigned(_ statements: [ScriptStatement], into names: inout [String]) {
        for statement in statements {
            switch statement.kind {
            case .assignment(let targets, _): names += targets.flatMap(self.targets)
            case .augmented(let target, _, _), .forLoop(let target, _, _, _): names += targets(target)
            case .definition(let definition): names.append(definition.name)
            case .attempt(_, let handlers, _, _): names += handlers.compactMap(\.name)
            case .deletion(let targets): names += targets.flatMap(self.targets)
            case .importing(.modules(let modules)):
                names += modules.map { $0.alias ?? String($0.path.prefix { $0 != "." }) }
            case .importing(.names(let imported, _)): names += imported.map { $0.alias ?? $0.name }
            default: break
            }
            collectAssigned(statement.blocks, into: &names)
        }
    }

    private static func collectInner(_ tree: SyntaxTree, into names: inout Set<String>) {
        if case .lambda(_, let body) = tree.kind { collectAll(body, into: &names) }
        for child in tree.children { collectInner(child, into: &names) }
    }

    private static func collectAll(_ statements: [ScriptStatement], into names: inout Set<String>) {
        for statement in statements {
            for expression in statement.expressions { collectAll(expression, into: &names) }
            switch statement.kind {
            case .definition(let definition):
                for parameter in definition.parameters {
                    if let value = parameter.defaultValue { collectAll(value, into: &names) }
                }
                collectAll(definition.body, into: &names)
            case .nonlocal(let declared): names.formUnion(declared)
            default: break
            }
            collectAll(statement.blocks, into: &names)
        }
    }

    private static func collectAll(_ tree: SyntaxTree, into names: inout Set<String>) {
        if case .name(let name) = tree.kind { names.insert(name) }
        for child in tree.children { collectAll(child, into: &names) }
    }
}

extension ScriptStatement {
    /// The expressions that stand in the statement itself, not in its blocks.
    var expressions: [SyntaxTree] {
        switch kind {
        case .expression(let tree): [tree]
        case .assignment(let targets, let value): targets + [value]
        case .augmented(let target, _, let value): [target, value]
        case .conditional(let branches, _): branches.map(\.condition)
        case .forLoop(let target, let sequence, _, _): [target, sequence]
        case .whileLoop(let condition, _, _): [condition]
        case .definition(let definition): definition.decorators
        case .returning(let value): value.map { [$0] } ?? []
        case .assertion(let condition, let message): [condition] + (message.map { [$0] } ?? [])
        case .deletion(let targets): targets
        case .attempt(_, let handlers, _, _): handlers.compactMap(\.type)
        case .raising(let error): error.map { [$0] } ?? []
        case .breakLoop, .continueLoop, .pass, .importing, .global, .nonlocal: []
        }
    }

    /// The statements of all its blocks, except the body of a function.
    var blocks: [ScriptStatement] {
        switch kind {
        case .conditional(let branches, let otherwise): branches.flatMap(\.body) + otherwise
        case .forLoop(_, _, let body, let otherwise), .whileLoop(_, let body, let otherwise): body + otherwise
        case .attempt(let body, let handlers, let otherwise, let finally):
            body + handlers.flatMap(\.body) + otherwise + finally
        default: []
        }
    }
}
