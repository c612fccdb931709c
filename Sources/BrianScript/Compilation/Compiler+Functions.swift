import Expressions

extension Compiler {
    func lambda(_ parameters: [SyntaxTree.Parameter], _ body: SyntaxTree, _ tree: SyntaxTree) throws(Diagnostic)
        -> Evaluation
    {
        let shared = NameUse.namesInInnerFunctions(of: body)
        let statements = [ScriptStatement(.returning(body), range: body.range)]
        return try function("<lambda>", parameters, names: [], shared: shared, statements, at: tree.range) {
            compiler throws(Diagnostic) in
            let value = try compiler.expression(body)
            return { frame throws(Diagnostic) in
                frame.result = try value(frame)
                return .returning
            }
        }
    }

    /// The code that makes the function of a `def`, without its decorators.
    func function(_ definition: ScriptStatement.FunctionDefinition) throws(Diagnostic) -> Evaluation {
        try function(
            definition.name, definition.parameters, names: NameUse.assigned(in: definition.body),
            shared: NameUse.namesInInnerFunctions(of: definition.body), definition.body, at: definition.nameRange
        ) { compiler throws(Diagnostic) in
            try compiler.declare(definition.body)
            return try compiler.block(definition.body)
        }
    }

    private func function(
        _ name: String, _ parameters: [SyntaxTree.Parameter], names: [String], shared: Set<String>,
        _ statements: [ScriptStatement], at range: Range<Int>,
        body: (Compiler) throws(Diagnostic) -> Execution
    ) throws(Diagnostic) -> Evaluation {
        var defaults: [Evaluation?] = []
        for parameter in parameters {
            var value: Evaluation?
            if let tree = parameter.defaultValue { value = try expression(tree) }
            defaults.append(value)
        }
        let inner = FunctionScope(inside: scope, names: parameters.map(\.name) + names, shared: shared)
        var compiler = Compiler(source: source, globals: globals, library: library, scope: inner, assigned: assigned)
        compiler.evidence = evidence
        let places = parameters.map {
            FunctionCode.Parameter(name: $0.name, form: $0.form, place: inner.place(of: $0.name))
        }
        let body = try body(compiler)
        let code = FunctionCode(
            name: name, fragment: fragment(range), scope: inner, parameters: places, statements: statements,
            body: body)
        let sources = inner.sourcesOfCaptured
        let all = defaults
        return { frame throws(Diagnostic) in
            var values: [Value?] = []
            for value in all { values.append(try value.map { value throws(Diagnostic) in try value(frame) }) }
            return .function(FunctionValue(code: code, defaults: values, captured: sources.map(frame.cell)))
        }
    }

    /// Carries out the `global` and `nonlocal` lines of a function before its body is compiled.
    private func declare(_ statements: [ScriptStatement]) throws(Diagnostic) {
        for statement in statements {
            switch statement.kind {
            case .global(let names): names.forEach(scope.declareGlobal)
            case .nonlocal(let names):
                for name in names where !scope.declareNonlocal(name) {
                    throw Diagnostic(
                        "unknown-name", "no function around this one has a variable \(name)",
                        advice: "for a variable of the script itself, write global \(name)",
                        at: fragment(statement.range))
                }
            default: try declare(statement.blocks)
            }
        }
    }

    // MARK: Comprehensions

    func comprehension(_ comprehension: SyntaxTree.Comprehension, _ tree: SyntaxTree) throws(Diagnostic) -> Evaluation {
        // The first sequence belongs to the scope outside.
        let first = try expression(comprehension.clauses[0].sequence)
        let names = comprehension.clauses.flatMap { NameUse.targets($0.target) }
        scope.openBlock(names, shared: NameUse.namesInInnerFunctions(of: tree))
        let compiler = inDoubt
        var clauses: [ClauseCode] = []
        for (index, clause) in comprehension.clauses.enumerated() {
            let sequence = index == 0 ? first : try compiler.expression(clause.sequence)
            let target = try compiler.target(clause.target)
            var conditions: [(Frame) throws(Diagnostic) -> Bool] = []
            for condition in clause.conditions { conditions.append(try compiler.condition(condition)) }
            clauses.append(
                ClauseCode(
                    sequence: sequence, fragment: fragment(clause.sequence), target: target, conditions: conditions))
        }
        let element = try compiler.expression(comprehension.element)
        var key: Evaluation?
        if let tree = comprehension.key { key = try compiler.expression(tree) }
        let cells = scope.closeBlock()
        let code = ComprehensionCode(clauses: clauses, cells: cells)
        let place = fragment(comprehension.key ?? comprehension.element)
        switch comprehension.form {
        case .list, .generator:
            return { frame throws(Diagnostic) in
                var items: [Value] = []
                try code.run(frame) { () throws(Diagnostic) in items.append(try element(frame)) }
                return Value(list: items)
            }
        case .set:
            return { frame throws(Diagnostic) in
                let set = SetValue()
                try code.run(frame) { () throws(Diagnostic) in
                    set.insert(try Subscript.key(try element(frame), at: Site(frame: frame, fragment: place)))
                }
                return .set(set)
            }
        case .dictionary:
            let key = key ?? constant(.none)
            return { frame throws(Diagnostic) in
                let dictionary = DictionaryValue()
                try code.run(frame) { () throws(Diagnostic) in
                    let key = try Subscript.key(try key(frame), at: Site(frame: frame, fragment: place))
                    dictionary[key] = try element(frame)
                }
                return .dictionary(dictionary)
            }
        }
    }
}

/// `for target in sequence if condition ...`
struct ClauseCode {
    let sequence: Evaluation
    let fragment: SourceFragment
    let target: (Frame, Value) throws(Diagnostic) -> Void
    let conditions: [(Frame) throws(Diagnostic) -> Bool]
}

/// The loops of a comprehension.
struct ComprehensionCode {
    let clauses: [ClauseCode]
    /// The cells of its variables, which lambdas inside it may keep.
    let cells: [Int]

    func run(_ frame: Frame, _ body: () throws(Diagnostic) -> Void) throws(Diagnostic) {
        for cell in cells { frame.cells[cell] = Cell() }
        try run(frame, clause: 0, body)
    }

    private func run(_ frame: Frame, clause index: Int, _ body: () throws(Diagnostic) -> Void) throws(Diagnostic) {
        guard index < clauses.count else { return try body() }
        let clause = clauses[index]
        let site = Site(frame: frame, fragment: clause.fragment)
        for item in try Iteration.items(of: try clause.sequence(frame), at: site) {
            try frame.machine.poll(at: clause.fragment)
            try clause.target(frame, item)
            var holds = true
            for condition in clause.conditions where holds { holds = try condition(frame) }
            if holds { try run(frame, clause: index + 1, body) }
        }
    }
}
