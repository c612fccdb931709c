import Expressions
import Integration
import ModelEquations
import RealModule
import Testing
import Units

/// Equations with what they need around them, for tests.
struct TestModel {
    let equations: Equations
    let scope: Scope

    init(_ text: String, _ namespace: Namespace = [:]) throws {
        equations = try Equations(SourceFragment(text, name: "equations"))
        let builtIn = [
            Variable("t", .time, storage: .shared, isReadOnly: true),
            Variable("dt", .time, storage: .shared, isReadOnly: true, isConstant: true),
            Variable("not_refractory", .one, type: .boolean),
        ]
        scope = equations.scope(in: Scope(variables: builtIn, namespace: namespace))
        try equations.check(in: scope)
    }

    func update(_ method: Method, dt: Quantity? = nil) throws -> StateUpdate {
        try stateUpdate(for: equations, method: method, in: scope, dt: dt)
    }

    /// The statements of an update, one a line.
    func statements(_ method: Method) throws -> String {
        try update(method).statements.map { "\($0.target) \($0.operation.rawValue) \($0.value)" }.joined(
            separator: "\n")
    }

    /// What refuses the method.
    func refusal(_ method: Method) -> Diagnostic? {
        do throws(Diagnostic) {
            _ = try stateUpdate(for: equations, method: method, in: scope)
            return nil
        } catch {
            return error
        }
    }

    /// One element of the model, with values in SI base units.
    func element(_ method: Method, dt: Double, _ values: [String: Double]) throws -> TestElement {
        try TestElement(self, update(method, dt: Quantity(dt, .time)), dt: dt, values: values)
    }
}

/// One element of a model, stepped by evaluating the typed statements of an update as they stand.
struct TestElement {
    private let statements: [(target: String, value: TypedExpression)]
    private let coefficients: [TypedExpression]
    private let propagator: Propagator?
    /// All variables in SI base units, `t` and `dt` among them.
    var values: [String: Double]
    /// What `randn()` gives.
    var normal: () -> Double = { 0 }

    init(_ model: TestModel, _ update: StateUpdate, dt: Double, values: [String: Double]) throws {
        var scope = model.scope
        for entry in update.propagator?.entries ?? [] { scope.variables[entry.name] = entry.variable }
        var statements: [(String, TypedExpression)] = []
        for statement in update.statements {
            let value = try scope.typed(statement.value, in: statement.fragment.source)
            if let variable = scope.variables[statement.target] {
                #expect(value.dimension == variable.dimension, "\(statement.target) = \(statement.value)")
                #expect(!variable.isReadOnly)
            } else {
                #expect(statement.target.hasPrefix("_"))
                scope.variables[statement.target] = Variable(statement.target, value.dimension, type: value.type)
            }
            statements.append((statement.target, value))
        }
        var coefficients: [TypedExpression] = []
        for coefficient in update.propagator?.coefficients ?? [] {
            coefficients.append(try scope.typed(coefficient.expression, in: coefficient.fragment.source))
        }
        self.statements = statements
        self.coefficients = coefficients
        self.propagator = update.propagator
        self.values = values.merging(["t": values["t"] ?? 0, "dt": dt]) { $1 }
        if self.values["not_refractory"] == nil { self.values["not_refractory"] = 1 }
    }

    subscript(name: String) -> Double { values[name] ?? .nan }

    mutating func step() {
        if let propagator {
            let results = propagator.evaluate(coefficients: coefficients.map(evaluate), dt: self["dt"])
            for (entry, value) in zip(propagator.entries, results) { values[entry.name] = value }
        }
        for (target, value) in statements { values[target] = evaluate(value) }
        values["t"] = self["t"] + self["dt"]
    }

    mutating func run(steps: Int) { for _ in 0..<steps { step() } }

    private func evaluate(_ expression: TypedExpression) -> Double {
        switch expression.kind {
        case .number(let number), .external(_, let number): return number
        case .variable(let variable): return self[variable.name]
        case .unary(let sign, let operand):
            let value = evaluate(operand)
            return sign == .minus ? -value : sign == .not ? (value == 0 ? 1 : 0) : value
        case .binary(let sign, let left, let right): return combine(sign, evaluate(left), evaluate(right))
        case .compare(let relation, let left, let right):
            return (relation == .less) == (evaluate(left) < evaluate(right)) ? 1 : 0
        case .logical(let sign, let left, let right):
            let (left, right) = (evaluate(left) != 0, evaluate(right) != 0)
            return (sign == .and ? left && right : left || right) ? 1 : 0
        case .select(let condition, let then, let otherwise):
            return evaluate(condition) != 0 ? evaluate(then) : evaluate(otherwise)
        case .call(let function, let arguments): return call(function, arguments.map(evaluate))
        case .timedArray(let table, let arguments):
            let interval = (evaluate(arguments[0]) / table.dt.value + 1e-9).rounded(.down)
            return table.values.values[min(max(Int(interval), 0), table.values.count - 1)]
        }
    }

    private func combine(_ sign: SyntaxTree.BinaryOperator, _ left: Double, _ right: Double) -> Double {
        switch sign {
        case .add: left + right
        case .subtract: left - right
        case .multiply: left * right
        case .divide: left / right
        case .power: right == 2 ? left * left : .pow(left, right)
        default: .nan
        }
    }

    private func call(_ function: ModelFunction, _ arguments: [Double]) -> Double {
        switch function {
        case .exp: .exp(arguments[0])
        case .exprel: arguments[0] == 0 ? 1 : .expMinusOne(arguments[0]) / arguments[0]
        case .sin: .sin(arguments[0])
        case .cos: .cos(arguments[0])
        case .sqrt: arguments[0].squareRoot()
        case .int: arguments[0].rounded(.towardZero)
        case .randn: normal()
        default: .nan
        }
    }
}

/// Reproducible normal numbers for tests: SplitMix64, and the Box-Muller rule.
struct NormalNumbers {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> Double {
        let radius = (-2 * Double.log(uniform())).squareRoot()
        return radius * .cos(2 * .pi * uniform())
    }

    /// In (0, 1].
    private mutating func uniform() -> Double {
        state &+= 0x9e37_79b9_7f4a_7c15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
        bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
        return Double(((bits ^ (bits >> 31)) >> 11) + 1) * 0x1p-53
    }
}

func isClose(_ value: Double, _ expected: Double, relative tolerance: Double = 1e-12) -> Bool {
    value == expected || (value - expected).magnitude <= tolerance * expected.magnitude
}
