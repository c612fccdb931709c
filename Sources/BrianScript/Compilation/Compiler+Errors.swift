import Expressions

/// `try`, `except`, `finally` and `raise`.
extension Compiler {
    func attempt(
        _ body: [ScriptStatement], _ handlers: [ScriptStatement.Handler], _ otherwise: [ScriptStatement],
        _ finally: [ScriptStatement]
    ) throws(Diagnostic) -> Execution {
        var attempted = inDoubt
        attempted.isAttempted = true
        let body = try attempted.block(body)
        var compiled:
            [(
                catches: (Frame, Diagnostic) throws(Diagnostic) -> Bool, store: ((Frame, Value) -> Void)?,
                body: Execution
            )] = []
        for handler in handlers {
            compiled.append((try catches(handler.type), handler.name.map(store), try inDoubt.block(handler.body)))
        }
        let (all, otherwise, finally) = (compiled, try inDoubt.block(otherwise), try inDoubt.block(finally))
        let handled: Execution = { frame throws(Diagnostic) in
            let completion: Completion
            do throws(Diagnostic) {
                completion = try body(frame)
            } catch {
                // An end that the person or a limit asks for is not the script's to catch.
                guard ScriptError.isCatchable(error) else { throw error }
                for handler in all where try handler.catches(frame, error) {
                    handler.store?(frame, .object(ScriptError(error)))
                    return try frame.machine.handling(error) { () throws(Diagnostic) in try handler.body(frame) }
                }
                throw error
            }
            return completion == .normal ? try otherwise(frame) : completion
        }
        return { frame throws(Diagnostic) in
            let completion: Completion
            do throws(Diagnostic) {
                completion = try handled(frame)
            } catch {
                guard ScriptError.isCatchable(error) else { throw error }
                let last = try finally(frame)
                if last != .normal { return last }
                throw error
            }
            // What a function returns is known before the last block runs.
            let result = frame.result
            let last = try finally(frame)
            if last != .normal { return last }
            frame.result = result
            return completion
        }
    }

    /// Whether an error is one of those that `except` names.
    private func catches(_ type: SyntaxTree?) throws(Diagnostic) -> (Frame, Diagnostic) throws(Diagnostic) -> Bool {
        guard let type else { return { _, _ in true } }
        let (types, fragment) = (try expression(type), fragment(type))
        return { frame, error throws(Diagnostic) in
            let value = try types(frame)
            var named = [value]
            if case .tuple(let tuple) = value { named = tuple.items }
            for item in named {
                guard case .object(let object) = item, let type = object as? ErrorTypeObject else {
                    throw Diagnostic(
                        "wrong-type", "except needs the name of an error, not \(item.kindName)",
                        expected: "except Exception:", at: fragment)
                }
                if type.type.catches(error) { return true }
            }
            return false
        }
    }

    func raising(_ tree: SyntaxTree?, _ statement: ScriptStatement) throws(Diagnostic) -> Execution {
        let (error, fragment) = (try tree.map(expression), fragment(statement.range))
        return { frame throws(Diagnostic) in
            guard let error else {
                guard let handled = frame.machine.handledError else {
                    throw Diagnostic("syntax", "there is no error that raise could pass on", at: fragment)
                }
                throw handled
            }
            switch try error(frame) {
            case .object(let object as ScriptError): throw object.diagnostic.located(at: fragment)
            case .object(let object as ErrorTypeObject): throw object.type.error("", at: fragment)
            case let value:
                throw Diagnostic(
                    "wrong-type", "\(value.kindName) is no error that could be raised",
                    expected: "raise ValueError('what is wrong')", at: fragment)
            }
        }
    }
}
