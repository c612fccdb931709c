import Expressions
import ModelEquations
import Units

/// Makes one expression of what a function of the script does: assignments are put in their places, `if` becomes a choice, and
/// what is not a parameter is looked up.
struct FunctionTranslation {
    /// Why a function is no expression.
    struct Untranslatable: Error { let reason: String }

    /// How many functions may call each other.
    private static let deepest = 20
    /// How many nodes an expression may have: what stands twice in a function stands twice in each of its uses.
    private static let longest = 5000

    /// What has been made so far, of a function and of those that it calls.
    private final class Length { var nodes = 0 }

    let machine: Machine
    private var depth = 0
    private let length = Length()

    init(machine: Machine) { self.machine = machine }

    /// What the expression calls a parameter, so that it is none of the units and functions that the expression has besides.
    static func written(_ parameter: String) -> String {
        Unit.named(parameter) == nil && ModelFunction(rawValue: parameter) == nil ? parameter : "_\(parameter)"
    }

    /// The function's result as an expression of its parameters.
    func body(of function: FunctionValue) throws(Untranslatable) -> SyntaxTree {
        let names = function.code.parameters.map(\.name)
        return try body(
            of: function,
            with: Dictionary(
                names.map { ($0, SyntaxTree(.name(FunctionTranslation.written($0)))) }, uniquingKeysWith: { $1 }))
    }

    private func body(
        of function: FunctionValue, with arguments: [String: SyntaxTree]
    ) throws(Untranslatable) -> SyntaxTree {
        guard depth < FunctionTranslation.deepest else {
            throw Untranslatable(reason: "it calls itself or too many others")
        }
        try count(1)
        var inner = self
        inner.depth += 1
        return try inner.result(of: function.code.statements[...], function, arguments)
    }

    private func result(
        of statements: ArraySlice<ScriptStatement>, _ function: FunctionValue, _ known: [String: SyntaxTree]
    ) throws(Untranslatable) -> SyntaxTree {
        var known = known
        for (position, statement) in zip(statements.indices, statements) {
            switch statement.kind {
            case .returning(let tree?): return try resolved(tree, function, known)
            case .assignment(let targets, let value):
                let value = try resolved(value, function, known)
                for target in targets { known[try name(target)] = value }
            case .augmented(let target, let sign, let value):
                let name = try name(target)
                guard let old = known[name] else { throw Untranslatable(reason: "\(name) has no value in it") }
                known[name] = SyntaxTree(.binary(sign, old, try resolved(value, function, known)))
            case .conditional(let branches, let otherwise):
                let rest = statements[(position + 1)...]
                var choice = try result(of: (otherwise + rest)[...], function, known)
                for branch in branches.reversed() {
                    choice = SyntaxTree(
                        .conditional(
                            then: try result(of: (branch.body + rest)[...], function, known),
                            condition: try resolved(branch.condition, function, known), otherwise: choice))
                }
                return choice
            case .pass: continue
            case .expression(let tree):
                // A string by itself is a comment.
                if case .string = tree.kind { continue }
                throw Untranslatable(reason: "it does more than compute a value")
            default: throw Untranslatable(reason: "it holds more than assignments, if and return")
            }
        }
        throw Untranslatable(reason: "it does not always return a value")
    }

    private func count(_ nodes: Int) throws(Untranslatable) {
        length.nodes += nodes
        guard length.nodes <= FunctionTranslation.longest else {
            throw Untranslatable(reason: "it comes to an expression that is too long")
        }
    }

    private func name(_ target: SyntaxTree) throws(Untranslatable) -> String {
        guard case .name(let name) = target.kind else {
            throw Untranslatable(reason: "it assigns to \(target)")
        }
        return name
    }

    // MARK: - Expressions

    private func resolved(
        _ tree: SyntaxTree, _ function: FunctionValue, _ known: [String: SyntaxTree]
    ) throws(Untranslatable) -> SyntaxTree {
        try count(1)
        func inner(_ tree: SyntaxTree) throws(Untranslatable) -> SyntaxTree { try resolved(tree, function, known) }
        switch tree.kind {
        case .integer, .real, .boolean: return tree
        case .name(let name):
            if let value = known[name] {
                try count(value.nodeCount)
                return value
            }
            return try literal(value(named: name, in: function), name)
        case .attribute:
            guard let value = value(of: tree, in: function) else { break }
            return try literal(value, "\(tree)")
        case .unary(let sign, let operand): return SyntaxTree(.unary(sign, try inner(operand)))
        case .binary(let sign, let left, let right):
            return SyntaxTree(.binary(sign, try inner(left), try inner(right)))
        case .logical(let sign, let left, let right):
            return SyntaxTree(.logical(sign, try inner(left), try inner(right)))
        case .comparison(let first, let links) where links.count == 1:
            return SyntaxTree(
                .comparison(try inner(first), [.init(links[0].relation, try inner(links[0].right))]))
        case .conditional(let then, let condition, let otherwise):
            return SyntaxTree(
                .conditional(then: try inner(then), condition: try inner(condition), otherwise: try inner(otherwise)))
        case .call(let callee, let arguments) where arguments.allSatisfy({ $0.form == .positional }):
            var values: [SyntaxTree] = []
            for argument in arguments { values.append(try inner(argument.value)) }
            return try call(callee, values, in: function)
        default: break
        }
        throw Untranslatable(reason: "\(tree) is nothing that an equation can hold")
    }

    private func call(
        _ callee: SyntaxTree, _ arguments: [SyntaxTree], in function: FunctionValue
    ) throws(Untranslatable) -> SyntaxTree {
        if case .function(let called)? = value(of: callee, in: function) { return try body(called, arguments) }
        if case .object(let object)? = value(of: callee, in: function), let called = object as? EquationFunction {
            return try body(called.function, arguments)
        }
        var name = "\(callee)"
        if case .attribute(let owner, let last) = callee.kind {
            guard case .object(let object)? = value(of: owner, in: function), object is ModuleObject else {
                throw Untranslatable(reason: "\(callee) is nothing that an equation can call")
            }
            name = last
        }
        if let choice = FunctionTranslation.choice(name, arguments) { return choice }
        guard let known = ModelFunction(rawValue: FunctionTranslation.names[name] ?? name) else {
            throw Untranslatable(reason: "equations have no function \(name)")
        }
        return SyntaxTree(
            .call(SyntaxTree(.name(known.rawValue)), arguments.map { SyntaxTree.Argument(.positional, $0) }))
    }

    private func body(_ called: FunctionValue, _ arguments: [SyntaxTree]) throws(Untranslatable) -> SyntaxTree {
        guard called.code.parameters.count == arguments.count else {
            throw Untranslatable(reason: "it calls \(called.code.name) with another number of arguments")
        }
        return try body(
            of: called,
            with: Dictionary(zip(called.code.parameters.map(\.name), arguments), uniquingKeysWith: { $1 }))
    }

    /// numpy's names of functions that equations call otherwise.
    private static let names = ["absolute": "abs", "fabs": "abs"]

    /// numpy's functions that choose between their arguments.
    private static func choice(_ name: String, _ arguments: [SyntaxTree]) -> SyntaxTree? {
        switch (name, arguments.count) {
        case ("where", 3):
            return SyntaxTree(
                .conditional(then: arguments[1], condition: arguments[0], otherwise: arguments[2]))
        case ("maximum", 2), ("max", 2), ("minimum", 2), ("min", 2):
            let relation: SyntaxTree.ComparisonOperator = name.hasPrefix("max") ? .greaterOrEqual : .lessOrEqual
            return SyntaxTree(
                .conditional(
                    then: arguments[0],
                    condition: SyntaxTree(.comparison(arguments[0], [.init(relation, arguments[1])])),
                    otherwise: arguments[1]))
        case ("power", 2): return SyntaxTree(.binary(.power, arguments[0], arguments[1]))
        default: return nil
        }
    }

    // MARK: - Names

    private func value(of tree: SyntaxTree, in function: FunctionValue) -> Value? {
        switch tree.kind {
        case .name(let name): return value(named: name, in: function)
        case .attribute(let owner, let name):
            guard case .object(let module)? = value(of: owner, in: function), let module = module as? ModuleObject
            else {
                return nil
            }
            return machine.library.value(named: name, in: module.content)
        default: return nil
        }
    }

    private func value(named name: String, in function: FunctionValue) -> Value? {
        if let place = function.code.capturedNames.firstIndex(of: name) { return function.captured[place].value }
        if let variable = machine.globals.existing(name) {
            if case .unbound = variable.value { return variable.library ?? machine.library.value(named: name) }
            return variable.value
        }
        return machine.library.value(named: name)
    }

    private func literal(_ value: Value?, _ name: String) throws(Untranslatable) -> SyntaxTree {
        guard let value else { throw Untranslatable(reason: "\(name) is not defined") }
        if case .boolean(let flag) = value { return SyntaxTree(.boolean(flag)) }
        if case .integer(let number) = value { return SyntaxTree(.integer(number)) }
        guard let quantity = Numbers.scalar(value) else {
            throw Untranslatable(reason: "\(name) is \(value.kindName)")
        }
        return SyntaxTree(literal: quantity)
    }
}

extension SyntaxTree {
    /// How many nodes it is made of.
    fileprivate var nodeCount: Int { children.reduce(1) { $0 + $1.nodeCount } }
}
