import Expressions

extension Compiler {
    /// The code of a call.
    func call(_ functionTree: SyntaxTree, _ arguments: [SyntaxTree.Argument], _ tree: SyntaxTree) throws(Diagnostic)
        -> Evaluation
    {
        let function = try expression(functionTree)
        let site = callSite(functionTree, arguments, tree)
        guard arguments.allSatisfy({ $0.form == .positional }) else {
            let passed = try passing(arguments)
            return { frame throws(Diagnostic) in
                let callee = try function(frame)
                var given = Arguments(positional: [], keywords: [], frame: frame, site: site)
                try passed(frame, &given)
                return try Callables.call(callee, given)
            }
        }
        var values: [Evaluation] = []
        for argument in arguments { values.append(try expression(argument.value)) }
        if values.count == 1 {
            let value = values[0]
            return { frame throws(Diagnostic) in
                let callee = try function(frame)
                let given = Arguments(positional: [try value(frame)], keywords: [], frame: frame, site: site)
                return try Callables.call(callee, given)
            }
        }
        let all = values
        return { frame throws(Diagnostic) in
            let callee = try function(frame)
            var given: [Value] = []
            given.reserveCapacity(all.count)
            for value in all { given.append(try value(frame)) }
            return try Callables.call(callee, Arguments(positional: given, keywords: [], frame: frame, site: site))
        }
    }

    private func callSite(_ function: SyntaxTree, _ arguments: [SyntaxTree.Argument], _ tree: SyntaxTree) -> CallSite {
        let positional = arguments.filter { $0.form == .positional }
        let keywords = arguments.filter { if case .keyword = $0.form { true } else { false } }
        return CallSite(
            whole: fragment(tree), function: fragment(function),
            arguments: (positional + keywords).map { fragment($0.value) },
            isPlain: positional.count + keywords.count == arguments.count)
    }

    /// The code that collects arguments of all forms.
    private func passing(_ arguments: [SyntaxTree.Argument]) throws(Diagnostic)
        -> (Frame, inout Arguments) throws(Diagnostic) -> Void
    {
        var parts: [(form: SyntaxTree.Argument.Form, value: Evaluation, fragment: SourceFragment)] = []
        for argument in arguments {
            parts.append((argument.form, try expression(argument.value), fragment(argument.value)))
        }
        let all = parts
        return { frame, given throws(Diagnostic) in
            for part in all {
                let value = try part.value(frame)
                switch part.form {
                case .positional: given.positional.append(value)
                case .keyword(let name): given.keywords.append((name, value))
                case .unpackedSequence:
                    let items = try Iteration.items(of: value, at: Site(frame: frame, fragment: part.fragment))
                    // The function gets the arguments as a tuple of its own.
                    let count = 2 * (given.positional.count + items.count)
                    try frame.machine.check(elements: count, at: part.fragment)
                    given.positional += items
                case .unpackedDictionary:
                    guard case .dictionary(let dictionary) = value else {
                        throw Diagnostic("wrong-type", "** unpacks a dictionary", at: part.fragment)
                    }
                    for entry in dictionary.entries {
                        guard case .string(let name) = entry.key else {
                            throw Diagnostic(
                                "wrong-type", "the names of arguments have to be strings", at: part.fragment)
                        }
                        given.keywords.append((name.text, entry.value))
                    }
                }
            }
        }
    }
}
