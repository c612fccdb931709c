import Expressions

extension Compiler {
    /// The code of statements that run one after the other.
    func block(_ statements: [ScriptStatement]) throws(Diagnostic) -> Execution {
        var codes: [Execution] = []
        for statement in statements { codes.append(try self.statement(statement)) }
        if codes.count == 1 { return codes[0] }
        let all = codes
        return { frame throws(Diagnostic) in
            for code in all {
                let completion = try code(frame)
                if completion != .normal { return completion }
            }
            return .normal
        }
    }

    /// The code of one statement; an error without a place gets the statement's.
    private func statement(_ statement: ScriptStatement) throws(Diagnostic) -> Execution {
        switch statement.kind {
        case .expression(let tree):
            let value = try expression(tree)
            let slip = Slip.droppedComparison(tree, source)
            return simple(statement) { frame throws(Diagnostic) in
                if let slip { frame.machine.note(slip) }
                if let missing = Slip.missingCall(tree, try value(frame), source) { frame.machine.note(missing) }
            }
        case .assignment(let targets, let value): return try assignment(targets, value, statement)
        case .augmented(let target, let operation, let value):
            return simple(statement, try augmented(target, operation, value, at: statement.range))
        case .conditional(let branches, let otherwise): return try conditional(branches, otherwise)
        case .forLoop(let target, let sequence, let body, let otherwise):
            return try forLoop(target, sequence, body, otherwise)
        case .whileLoop(let condition, let body, let otherwise): return try whileLoop(condition, body, otherwise)
        case .breakLoop:
            try requireLoop("break", statement)
            return { _ throws(Diagnostic) in .breaking }
        case .continueLoop:
            try requireLoop("continue", statement)
            return { _ throws(Diagnostic) in .continuing }
        case .pass, .global, .nonlocal: return { _ throws(Diagnostic) in .normal }
        case .definition(let definition): return try self.definition(definition, statement)
        case .returning(let tree):
            guard !scope.isTopLevel else {
                throw Diagnostic("syntax", "return stands only inside a function", at: fragment(statement.range))
            }
            let value = try optional(tree)
            return { frame throws(Diagnostic) in
                frame.result = try value(frame)
                return .returning
            }
        case .importing(let form): return try importing(form, statement)
        case .assertion(let condition, let message):
            if let evidence { return try checkedAssertion(condition, message, evidence) }
            return try assertion(condition, message)
        case .deletion(let targets): return try deletion(targets, statement)
        case .attempt(let body, let handlers, let otherwise, let finally):
            return try attempt(body, handlers, otherwise, finally)
        case .raising(let error): return try raising(error, statement)
        }
    }

    private func simple(_ statement: ScriptStatement, _ body: @escaping (Frame) throws(Diagnostic) -> Void) -> Execution
    {
        let fragment = fragment(statement.range)
        return { frame throws(Diagnostic) in
            do throws(Diagnostic) { try body(frame) } catch { throw error.located(at: fragment) }
            return .normal
        }
    }

    private func assignment(_ trees: [SyntaxTree], _ valueTree: SyntaxTree, _ statement: ScriptStatement)
        throws(Diagnostic) -> Execution
    {
        var value = try expression(valueTree)
        if let pair = Slip.decimalComma(trees, valueTree, source) {
            let inner = value
            value = { frame throws(Diagnostic) in
                let value = try inner(frame)
                frame.machine.note(pair.slip(value))
                return value
            }
        }
        var targets: [Assignment] = []
        for tree in trees { targets.append(try target(tree, value: valueTree)) }
        if scope.isTopLevel, loopDepth == 0, let knobs, let override = try knobs.override(for: trees, self) {
            targets.append(override)
        }
        if let evidence {
            // What a name was made from is what a comparison with it looks at.
            let (all, names) = (targets, trees.flatMap(NameUse.targets))
            return simple(statement) { frame throws(Diagnostic) in
                evidence.begin()
                let (value, subjects) = try evidence.watching { () throws(Diagnostic) in try value(frame) }
                for name in names { evidence.hold(subjects, as: name) }
                for target in all { try target(frame, value) }
            }
        }
        if targets.count == 1 {
            let target = targets[0]
            return simple(statement) { frame throws(Diagnostic) in try target(frame, try value(frame)) }
        }
        let all = targets
        return simple(statement) { frame throws(Diagnostic) in
            let value = try value(frame)
            for target in all { try target(frame, value) }
        }
    }

    private func conditional(_ branches: [ScriptStatement.Branch], _ otherwise: [ScriptStatement])
        throws(Diagnostic) -> Execution
    {
        var parts: [(condition: (Frame) throws(Diagnostic) -> Bool, body: Execution)] = []
        for branch in branches { parts.append((try condition(branch.condition), try inDoubt.block(branch.body))) }
        let (all, otherwise) = (parts, try inDoubt.block(otherwise))
        return { frame throws(Diagnostic) in
            for part in all where try part.condition(frame) { return try part.body(frame) }
            return try otherwise(frame)
        }
    }

    // MARK: Loops

    private func forLoop(
        _ targetTree: SyntaxTree, _ sequenceTree: SyntaxTree, _ body: [ScriptStatement], _ otherwise: [ScriptStatement]
    ) throws(Diagnostic) -> Execution {
        let (sequence, fragment) = (try expression(sequenceTree), fragment(sequenceTree))
        let target = try target(targetTree)
        let (body, otherwise) = (try inLoop.block(body), try inDoubt.block(otherwise))
        return { frame throws(Diagnostic) in
            let value = try sequence(frame)
            let machine = frame.machine
            // A range is counted and a list is watched, for it may grow while it is looped over.
            var next: () throws(Diagnostic) -> Value?
            var position = 0
            switch value {
            case .range(let range):
                next = { () throws(Diagnostic) in
                    guard position < range.count else { return nil }
                    defer { position += 1 }
                    return .integer(range[position])
                }
            case .list(let list):
                next = { () throws(Diagnostic) in
                    guard position < list.items.count else { return nil }
                    defer { position += 1 }
                    return list.items[position]
                }
            case .object(let iterator as IteratorObject): next = iterator.next
            default:
                let items = try Iteration.items(of: value, at: Site(frame: frame, fragment: fragment))
                next = { () throws(Diagnostic) in
                    guard position < items.count else { return nil }
                    defer { position += 1 }
                    return items[position]
                }
            }
            while let item = try next() {
                try machine.poll(at: fragment)
                try target(frame, item)
                switch try body(frame) {
                case .normal, .continuing: break
                case .breaking: return .normal
                case .returning: return .returning
                }
            }
            return try otherwise(frame)
        }
    }

    private func whileLoop(_ conditionTree: SyntaxTree, _ body: [ScriptStatement], _ otherwise: [ScriptStatement])
        throws(Diagnostic) -> Execution
    {
        let (condition, fragment) = (try condition(conditionTree), fragment(conditionTree))
        let (body, otherwise) = (try inLoop.block(body), try inDoubt.block(otherwise))
        return { frame throws(Diagnostic) in
            while try condition(frame) {
                try frame.machine.poll(at: fragment)
                switch try body(frame) {
                case .normal, .continuing: break
                case .breaking: return .normal
                case .returning: return .returning
                }
            }
            return try otherwise(frame)
        }
    }

    /// The compiler for the body of a loop.
    private var inLoop: Compiler {
        var inner = inDoubt
        inner.loopDepth += 1
        return inner
    }

    private func requireLoop(_ word: String, _ statement: ScriptStatement) throws(Diagnostic) {
        guard loopDepth == 0 else { return }
        throw Diagnostic("syntax", "\(word) stands only inside a loop", at: fragment(statement.range))
    }

    // MARK: Other statements

    private func definition(_ definition: ScriptStatement.FunctionDefinition, _ statement: ScriptStatement)
        throws(Diagnostic) -> Execution
    {
        let function = try function(definition)
        let store = store(definition.name)
        var decorators: [(Evaluation, CallSite)] = []
        for tree in definition.decorators {
            let place = fragment(tree)
            decorators.append(
                (try expression(tree), CallSite(whole: place, function: place, arguments: [], isPlain: false)))
        }
        let all = decorators
        return simple(statement) { frame throws(Diagnostic) in
            var wrappers: [(Value, CallSite)] = []
            for (decorator, site) in all { wrappers.append((try decorator(frame), site)) }
            var value = try function(frame)
            for (wrapper, site) in wrappers.reversed() {
                value = try Callables.call(
                    wrapper, Arguments(positional: [value], keywords: [], frame: frame, site: site))
            }
            store(frame, value)
        }
    }

    private func importing(_ form: ImportForm, _ statement: ScriptStatement) throws(Diagnostic) -> Execution {
        let bindings: [(name: String, value: Value)]
        do throws(Diagnostic) {
            bindings = try library.bindings(of: form, at: fragment(statement.range), in: source)
        } catch {
            guard isAttempted else { throw error }
            return { _ throws(Diagnostic) in throw error }
        }
        let stores = bindings.map { (store: store($0.name), value: $0.value) }
        return simple(statement) { frame throws(Diagnostic) in
            for binding in stores { binding.store(frame, binding.value) }
        }
    }

    private func assertion(_ conditionTree: SyntaxTree, _ messageTree: SyntaxTree?) throws(Diagnostic) -> Execution {
        let (condition, fragment) = (try condition(conditionTree), fragment(conditionTree))
        let message = try optional(messageTree)
        return { frame throws(Diagnostic) in
            guard !(try condition(frame)) else { return .normal }
            let message = try message(frame)
            var text = ""
            if case .none = message {} else { text = Text.str(message) }
            throw Diagnostic("assertion", text.isEmpty ? "\(fragment.text) does not hold" : text, at: fragment)
        }
    }

    private func deletion(_ targets: [SyntaxTree], _ statement: ScriptStatement) throws(Diagnostic) -> Execution {
        var steps: [(Frame) throws(Diagnostic) -> Void] = []
        for tree in targets { steps.append(try deletion(tree, statement)) }
        let all = steps
        return simple(statement) { frame throws(Diagnostic) in for step in all { try step(frame) } }
    }

    private func deletion(_ tree: SyntaxTree, _ statement: ScriptStatement) throws(Diagnostic)
        -> (Frame) throws(Diagnostic) -> Void
    {
        let fragment = fragment(tree)
        switch tree.kind {
        case .name(let name):
            let load = try load(name, at: tree.range)
            let store = store(name)
            return { frame throws(Diagnostic) in
                _ = try load(frame)
                store(frame, .unbound)
            }
        case .element(let base, let index):
            let (base, index) = (try expression(base), try expression(index))
            return { frame throws(Diagnostic) in
                let base = try base(frame)
                try Subscript.delete(base, try index(frame), at: Site(frame: frame, fragment: fragment))
            }
        case .tuple(let items), .list(let items):
            let inner = try deletion(items, statement)
            return { frame throws(Diagnostic) in _ = try inner(frame) }
        default:
            throw Diagnostic(
                "syntax", "only names and elements can be deleted", expected: "del name or del x[index]", at: fragment)
        }
    }
}
