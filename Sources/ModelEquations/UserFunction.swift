import Expressions
import Units

/// A function of the user's own, given as an expression of its parameters: `f(x) = x**2/(1 + x**2)`.
///
/// Where equations or statements call it, the expression stands in its place, so that it costs nothing and methods see through it.
public struct UserFunction: Hashable, Sendable {
    /// What a call gives a value for.
    public struct Parameter: Hashable, Sendable {
        /// As the expression writes it. A `_` at its beginning keeps it apart from the names of units in the expression, and is left
        /// out in messages.
        public let name: String
        /// What the value has to be measured in; nil for any dimension.
        public let dimension: Dimension?

        /// A parameter; any dimension goes with nil.
        public init(_ name: String, _ dimension: Dimension?) {
            self.name = name
            self.dimension = dimension
        }

        /// As messages name it.
        var label: String { name.hasPrefix("_") ? String(name.dropFirst()) : name }
    }

    /// As expressions call it.
    public let name: String
    /// In the order of a call's arguments.
    public let parameters: [Parameter]
    /// What the result is measured in; nil where that follows from the arguments.
    public let result: Dimension?
    /// The expression, in the names of the parameters, of functions, units and built-in constants.
    public let body: SyntaxTree

    /// - Parameters:
    ///   - parameters: what a call gives values for, in their order.
    ///   - result: what the result is measured in; nil where that follows from the arguments.
    ///   - body: an expression of the parameters. Every other name in it has to be one that all expressions know.
    ///   - source: the text that the ranges of `body` point into.
    ///   - name: as expressions call it.
    /// - Throws: a diagnostic at a name that is not known, and where dimensions do not fit.
    public init(
        _ name: String, _ parameters: [Parameter], result: Dimension?, body: SyntaxTree, in source: SourceText
    ) throws(Diagnostic) {
        self.name = name
        self.parameters = parameters
        self.result = result
        self.body = body
        let variables = parameters.map { Variable($0.name, $0.dimension ?? .one) }
        let scope = Scope(variables: variables)
        for occurrence in body.nameOccurrences where scope.meaning(of: occurrence.name) == nil {
            let tree = SyntaxTree(.name(occurrence.name), range: occurrence.range)
            throw TypeChecker(scope: scope, source: source).unknown(occurrence.name, at: tree)
        }
        guard parameters.allSatisfy({ $0.dimension != nil }) else { return }
        let checker = TypeChecker(scope: scope, source: source)
        let value = try checker.typed(body)
        if let result { try checker.check(value, of: body, isIn: result, subject: "the result of \(name)") }
    }

    /// The same from a text: `try UserFunction("f", [.init("x", .one)], result: .one, "x**2/(1 + x**2)")`.
    /// - Throws: a diagnostic where the text cannot be read, and as above.
    public init(
        _ name: String, _ parameters: [Parameter], result: Dimension?, _ body: SourceFragment
    ) throws(Diagnostic) {
        try self.init(
            name, parameters, result: result, body: SyntaxTree(parsing: body), in: body.source)
    }

    /// `f(x, y)`
    public var signature: String { "\(name)(\(parameters.map(\.label).joined(separator: ", ")))" }

    /// The expression with arguments in the place of the parameters.
    /// - Precondition: as many arguments as parameters.
    func applied(to arguments: [SyntaxTree]) -> SyntaxTree {
        body.replacing(
            Dictionary(zip(parameters.map(\.name), arguments), uniquingKeysWith: { _, last in last }))
    }
}

extension Equations {
    /// The same equations with the expressions of functions of the user's own in the place of their calls, as methods of
    /// integration want to see them.
    public func expandingFunctions(of namespace: Namespace) throws(Diagnostic) -> Equations {
        let functions = namespace.values.compactMapValues { entry -> UserFunction? in
            if case .function(let function) = entry { function } else { nil }
        }
        guard !functions.isEmpty else { return self }
        func expanded(_ tree: SyntaxTree) -> SyntaxTree {
            tree.replacingCalls { name, arguments in
                guard let function = functions[name], function.parameters.count == arguments.count else { return nil }
                return function.applied(to: arguments)
            }
        }
        return try Equations(
            definitions.map { definition in
                let role: EquationDefinition.Role =
                    switch definition.role {
                    case .differential(let tree): .differential(expanded(tree))
                    case .subexpression(let tree): .subexpression(expanded(tree))
                    case .parameter: .parameter
                    }
                return EquationDefinition(
                    name: definition.name, role: role, dimension: definition.dimension, type: definition.type,
                    flags: definition.flags, fragment: definition.fragment, nameFragment: definition.nameFragment)
            })
    }
}

extension SyntaxTree {
    /// A quantity as an expression: its value times the unit of scale 1.
    public init(literal quantity: Quantity) {
        let number = SyntaxTree(.real(quantity.value.magnitude))
        let value = quantity.value.sign == .minus ? SyntaxTree(.unary(.minus, number)) : number
        guard !quantity.dimension.isDimensionless,
            let unit = try? SyntaxTree(parsing: SourceFragment(quantity.dimension.unitName))
        else {
            self = value
            return
        }
        self = SyntaxTree(.binary(.multiply, value, unit.placed(at: 0..<0)))
    }
}
