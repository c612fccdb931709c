import Expressions
import Units

/// What functions and timed arrays demand of their arguments, and what they give.
extension TypeChecker {
    func call(
        _ callee: SyntaxTree, _ arguments: [SyntaxTree.Argument], at tree: SyntaxTree
    ) throws(Diagnostic) -> TypedExpression {
        guard case .name(let name) = callee.kind, arguments.allSatisfy({ $0.form == .positional }) else {
            throw ModelGrammar.refusal(of: tree, at: location(of: tree))
        }
        let trees = arguments.map(\.value)
        switch scope.meaning(of: name) {
        case .function(let function): return try call(function, trees, at: tree)
        case .userFunction(let function): return try call(function, trees, at: tree)
        case .timedArray(let table): return try lookup(table, named: name, trees, at: tree)
        case .unusable(let phrase):
            throw Diagnostic(
                "unusable-value", "\(name) is \(phrase)", expected: "a function that is one expression",
                at: location(of: tree))
        case nil: throw unknown(name, at: callee, isCalled: true)
        case let meaning?:
            throw Diagnostic(
                "not-a-function", "\(name) is \(meaning.phrase) and cannot be called", expected: "a function",
                found: meaning.phrase,
                advice: trees.count == 1 ? "to multiply write \(name)*\(trees[0].asFactor)" : nil,
                at: location(of: tree))
        }
    }

    private func call(
        _ function: ModelFunction, _ trees: [SyntaxTree], at tree: SyntaxTree
    ) throws(Diagnostic) -> TypedExpression {
        try checkCount(of: trees, function.parameters, signature: function.signature, at: tree)
        var values: [TypedExpression] = []
        for (index, argument) in trees.enumerated() {
            let value = try typed(argument)
            let demanded: Dimension? =
                switch function.rule(forArgument: index) {
                case .any: nil
                case .number: .one
                case .time: .time
                case .sameAsFirst: values[0].dimension
                }
            let place =
                trees.count == 1
                ? "of \(function.rawValue)" : "\(function.parameters[index]) of \(function.signature)"
            try check(value, of: argument, isIn: demanded, place: place)
            values.append(value)
        }
        return node(
            .call(function, values), function.resultType(values.map(\.type)),
            function.resultDimension(values.map(\.dimension)), at: tree)
    }

    /// The expression of a function of the user's own, with the arguments in the place of its parameters.
    private func call(
        _ function: UserFunction, _ trees: [SyntaxTree], at tree: SyntaxTree
    ) throws(Diagnostic) -> TypedExpression {
        try checkCount(of: trees, function.parameters.map(\.label), signature: function.signature, at: tree)
        for (parameter, argument) in zip(function.parameters, trees) {
            let place =
                trees.count == 1 ? "of \(function.name)" : "\(parameter.label) of \(function.signature)"
            try check(typed(argument), of: argument, isIn: parameter.dimension, place: place)
        }
        let applied = function.applied(to: trees).placed(at: tree.range)
        let value = try typed(applied)
        if let result = function.result {
            try check(value, of: applied, isIn: result, subject: "the result of \(function.name)")
        }
        return value
    }

    private func check(
        _ value: TypedExpression, of argument: SyntaxTree, isIn demanded: Dimension?, place: String
    ) throws(Diagnostic) {
        guard let demanded, value.dimension != demanded else { return }
        throw Diagnostic(
            "dimension-mismatch",
            "the argument \(place) has to be \(demanded.phrase), but \(argument.quoted(or: "this")) "
                + "is \(value.dimension.phrase)",
            expected: demanded.noun, found: value.dimension.noun,
            advice: advice.mending(argument, found: value.dimension, expected: demanded), at: location(of: argument))
    }

    private func lookup(
        _ table: TimedArray, named name: String, _ trees: [SyntaxTree], at tree: SyntaxTree
    ) throws(Diagnostic) -> TypedExpression {
        let parameters = table.parameters
        try checkCount(of: trees, parameters, signature: "\(name)(\(parameters.joined(separator: ", ")))", at: tree)
        let time = try typed(trees[0])
        guard time.dimension == .time else {
            throw Diagnostic(
                "dimension-mismatch",
                "the TimedArray \(name) has to be asked for a time, but \(trees[0].quoted(or: "this")) is \(time.dimension.phrase)",
                expected: "s", found: time.dimension.noun,
                advice: "write \(name)(\(parameters.joined(separator: ", ")))",
                at: location(of: trees[0]))
        }
        guard trees.count == 2 else {
            return node(.timedArray(table, [time]), .real, table.values.dimension, at: tree)
        }
        let column = try typed(trees[1])
        guard column.type != .real, column.dimension.isDimensionless else {
            throw Diagnostic(
                "type-mismatch", "the column of the TimedArray \(name) has to be a whole number",
                expected: "a whole number such as i", found: trees[1].quoted(or: column.dimension.noun),
                advice: "int(...) makes a whole number", at: location(of: trees[1]))
        }
        return node(.timedArray(table, [time, column]), .real, table.values.dimension, at: tree)
    }

    private func checkCount(
        of trees: [SyntaxTree], _ parameters: [String], signature: String, at tree: SyntaxTree
    ) throws(Diagnostic) {
        guard trees.count != parameters.count else { return }
        func count(_ number: Int) -> String {
            number == 0 ? "no argument" : number == 1 ? "1 argument" : "\(number) arguments"
        }
        throw Diagnostic(
            "argument-count", "\(signature) takes \(count(parameters.count)), but is given \(count(trees.count))",
            expected: count(parameters.count), found: count(trees.count), at: location(of: tree))
    }
}
