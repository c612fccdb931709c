import Expressions
import ModelEquations
import Units

/// Makes a ``Program`` of statements: one pass from typed expressions to instructions.
///
/// What is constant is folded, what the whole group shares goes to the prelude, and what has been computed already is not
/// computed again.
public struct ProgramCompiler {
    private let scope: Scope
    private let layout: Layout
    private let domain: Program.Domain
    private var stream: UInt32
    var builder = InstructionBuilder()
    /// Names that statements have given to intermediate values.
    private var temporaries: [String: Temporary] = [:]
    /// Columns of other groups: which are read, and how they are written.
    private var indexedReads: Set<Program.Column> = []
    private var indexedWrites: [Program.Column: IndexedWrite] = [:]

    private struct Temporary {
        let variable: Variable
        let value: InstructionBuilder.Value
    }

    private struct IndexedWrite {
        var lists: Set<Int>
        /// Whether all that happens to the column is that something is added.
        var onlyAdds: Bool
    }

    /// - Parameters:
    ///   - stream: the number of the first random stream; each use of a random function takes the next one.
    ///   - layout: where variables live.
    ///   - domain: the elements that the program runs over.
    ///   - scope: what names stand for.
    public init(scope: Scope, layout: Layout, domain: Program.Domain, stream: UInt32) {
        self.scope = scope
        self.layout = layout
        self.domain = domain
        self.stream = stream
    }

    /// Adds statements to the program. A target that is no variable of the scope is a name for an intermediate value.
    /// - Parameters:
    ///   - allowsShared: whether they may assign to variables that the whole group shares.
    ///   - statements: the statements, in their order.
    /// - Throws: a diagnostic where names, dimensions or targets do not fit.
    public mutating func add(_ statements: [Statement], allowsShared: Bool = false) throws(Diagnostic) {
        for statement in try currentScope.typed(statements, allowsShared: allowsShared) { try add(statement) }
    }

    /// Adds that the elements for which a condition holds are collected as events.
    public mutating func collect(_ condition: SyntaxTree, in source: SourceText) throws(Diagnostic) {
        let value = try value(of: currentScope.typed(condition, in: source))
        builder.collect(value)
    }

    /// Adds that an expression's value is stored into a column of its own.
    public mutating func store(_ tree: SyntaxTree, in source: SourceText, to column: Program.Column) throws(Diagnostic)
    {
        let value = try value(of: currentScope.typed(tree, in: source))
        builder.store(value, to: .column(column))
    }

    /// The program.
    public func finish() -> Program {
        var program = builder.program(domain: domain)
        for (column, write) in indexedWrites where !write.onlyAdds || indexedReads.contains(column) {
            program.listsThatMustNotRepeat.formUnion(write.lists)
        }
        return ProgramOptimizer.optimized(program)
    }

    // MARK: - Statements

    private mutating func add(_ statement: TypedStatement) throws(Diagnostic) {
        let target = statement.target
        if statement.isTemporary {
            temporaries[target.name] = Temporary(
                variable: target, value: builder.detached(try value(of: statement.value)))
            return
        }
        switch layout.places[target.name] {
        case .shared(let column):
            builder.isInSharedContext = true
            defer { builder.isInSharedContext = false }
            let value = try value(of: statement.value)
            guard value.isShared else {
                throw ExecutionDiagnostics.differingSharedValue(target.name, at: statement.fragment)
            }
            builder.storeShared(value, to: column)
        case .element(let column) where domain == .range:
            builder.store(try guarded(value(of: statement.value), target), to: .column(column))
        case .element(let column):
            builder.scatter(.scatter, try guarded(value(of: statement.value), target), to: column, Program.elements)
        case .indexed(let column, let list):
            if let (sign, increment) = statement.increment {
                var added = try value(of: increment)
                if sign == .subtract { added = builder.emit(.negate, added) }
                if let condition = layout.guards[target.name] {
                    added = builder.emit(.select, added, .constant(0), read(at: condition))
                }
                noteWrite(column, list, adds: true)
                builder.scatter(.scatterAdd, added, to: column, list)
            } else {
                let value = try guarded(value(of: statement.value), target)
                noteWrite(column, list, adds: false)
                builder.scatter(.scatter, value, to: column, list)
            }
        case .elementIndex, .indexValue, .constant, .parameter, .through, .sum, nil:
            throw ExecutionDiagnostics.nowhere(target.name, at: statement.fragment)
        }
    }

    /// The value to store: the old one where the variable cannot be written at present.
    private mutating func guarded(
        _ value: InstructionBuilder.Value, _ target: Variable
    ) -> InstructionBuilder.Value {
        guard let condition = layout.guards[target.name], let place = layout.places[target.name] else { return value }
        return builder.emit(.select, value, read(at: place), read(at: condition))
    }

    private mutating func noteWrite(_ column: Program.Column, _ list: Int, adds: Bool) {
        let column = column.whole
        var write = indexedWrites[column] ?? IndexedWrite(lists: [], onlyAdds: true)
        write.lists.insert(list)
        write.onlyAdds = write.onlyAdds && adds
        indexedWrites[column] = write
    }

    // MARK: - Expressions

    private var currentScope: Scope { scope.adding(temporaries.values.map(\.variable)) }

    mutating func value(of expression: TypedExpression) throws(Diagnostic) -> InstructionBuilder.Value {
        switch expression.kind {
        case .number(let number): return .constant(number)
        case .external(let name, let number):
            return .parameter(Formula(parameter: name, expression.dimension, value: number))
        case .variable(let variable):
            if let temporary = temporaries[variable.name] { return temporary.value }
            guard let place = layout.places[variable.name] else {
                throw ExecutionDiagnostics.nowhere(variable.name, at: expression.location)
            }
            return read(at: place)
        case .unary(let operation, let operand):
            let value = try value(of: operand)
            switch operation {
            case .minus: return builder.emit(.negate, value)
            case .not: return builder.emit(.not, value)
            default: return value
            }
        case .binary(let operation, _, _)
        where expression.type == .real && [.add, .subtract, .multiply, .divide].contains(operation):
            return try collected(expression, operation)
        case .binary(let operation, let left, let right):
            let first = try value(of: left)
            return try emit(operation, first, value(of: right))
        case .compare(.greaterOrEqual, let left, let right) where left.isTimestep && right.type == .integer:
            return try hasElapsed(left.children[0], steps: right, of: left.children[1])
        case .compare(let relation, let left, let right):
            let first = try value(of: left)
            return try builder.emit(relation.opcode, first, value(of: right))
        case .logical(let operation, let left, let right):
            let first = try value(of: left)
            return try builder.emit(operation == .and ? .and : .or, first, value(of: right))
        case .select(let condition, let then, let otherwise):
            let chosen = try value(of: then)
            let other = try value(of: otherwise)
            return try builder.emit(.select, chosen, other, value(of: condition))
        case .call(let function, let arguments):
            var values: [InstructionBuilder.Value] = []
            for argument in arguments { values.append(try value(of: argument)) }
            return call(function, values)
        case .timedArray(let table, let arguments):
            try checkColumns(of: table, arguments)
            let time = try value(of: arguments[0])
            let column = arguments.count > 1 ? try value(of: arguments[1]) : .constant(0)
            return builder.lookUp(table, dt: layout.dt, time: time, column: column)
        }
    }

    /// Whether a time has lasted a whole number of steps: `timestep(elapsed, dt) >= steps` without rounding, since a number rounded
    /// down reaches a whole number just where it reaches it unrounded. Where the time counts from one that differs from element to
    /// element, as since the last spike, that one is compared with what is the same for all; a thousandth of a step keeps times on
    /// the grid far from the limit.
    private mutating func hasElapsed(
        _ elapsed: TypedExpression, steps: TypedExpression, of step: TypedExpression
    ) throws(Diagnostic) -> InstructionBuilder.Value {
        let dt = try value(of: step)
        let spare = builder.emit(.multiply, .constant(1e-3), dt)
        let needed = try value(of: steps)
        if case .binary(.subtract, let now, let since) = elapsed.kind {
            let present = try value(of: now)
            let past = try value(of: since)
            if present.isShared, dt.isShared, needed.isShared {
                let latest = builder.emit(
                    .subtract, builder.emit(.add, present, spare), builder.emit(.multiply, needed, dt))
                return builder.emit(.lessOrEqual, past, latest)
            }
        }
        let spared = builder.emit(.add, try value(of: elapsed), spare)
        return builder.emit(.greaterOrEqual, builder.emit(.divide, spared, dt), needed)
    }

    /// A table that is asked for the column of each element's own number needs as many of them.
    private func checkColumns(of table: TimedArray, _ arguments: [TypedExpression]) throws(Diagnostic) {
        guard arguments.count > 1, case .variable(let variable) = arguments[1].kind, variable.name == "i",
            case .elementIndex? = layout.places["i"], case .constant(let count)? = layout.places["N"],
            Double(table.values.shape[1]) < count
        else { return }
        throw ExecutionDiagnostics.tooFewColumns(table, for: Int(count), at: arguments[1].location)
    }

    private mutating func read(at place: Layout.Place) -> InstructionBuilder.Value {
        switch place {
        case .constant(let number): return .constant(number)
        case .parameter(let formula): return .parameter(formula)
        case .shared(let column): return .shared(builder.operand(.shared(column)))
        case .element(let column) where domain == .range: return .block(builder.operand(.column(column)))
        case .element(let column): return builder.gather(column, Program.elements)
        case .indexed(let column, let list):
            indexedReads.insert(column.whole)
            return builder.gather(column, list)
        case .through(let column, let count, let index):
            indexedReads.insert(column.whole)
            return builder.gather(column, count: count, through: read(at: index))
        case .sum(let place, let number): return builder.emit(.add, read(at: place), .constant(Double(number)))
        case .elementIndex: return builder.emitIndex(.elementIndex, list: 0)
        case .indexValue(let list): return builder.emitIndex(.indexValue, list: list)
        }
    }

    private mutating func emit(
        _ operation: SyntaxTree.BinaryOperator, _ left: InstructionBuilder.Value, _ right: InstructionBuilder.Value
    ) throws(Diagnostic) -> InstructionBuilder.Value {
        switch operation {
        case .add: return builder.emit(.add, left, right)
        case .subtract: return builder.emit(.subtract, left, right)
        case .multiply: return builder.emit(.multiply, left, right)
        case .divide: return builder.emit(.divide, left, right)
        case .floorDivide: return builder.emit(.floorDivide, left, right)
        case .modulo: return builder.emit(.modulo, left, right)
        case .power:
            switch right {
            case .constant(2): return builder.emit(.square, left)
            case .constant(3): return builder.emit(.cube, left)
            case .constant(0.5): return builder.emit(.sqrt, left)
            case .constant(1): return left
            default: return builder.emit(.power, left, right)
            }
        case .matrixMultiply, .bitAnd, .bitOr, .bitXor, .shiftLeft, .shiftRight:
            throw ExecutionDiagnostics.notNumerical(operation)
        }
    }

    private mutating func call(
        _ function: ModelFunction, _ arguments: [InstructionBuilder.Value]
    ) -> InstructionBuilder.Value {
        switch function {
        case .clip:
            return builder.emit(.minimum, builder.emit(.maximum, arguments[0], arguments[1]), arguments[2])
        case .timestep: return builder.emit(.timestep, arguments[0], arguments[1])
        case .rand: return builder.draw(.uniform, stream: nextStream())
        case .randn: return builder.draw(.normal, stream: nextStream())
        case .poisson: return builder.draw(.poisson, arguments[0], stream: nextStream())
        case .binomial: return builder.draw(.binomial, arguments[0], arguments[1], stream: nextStream())
        default: return builder.emit(function.opcode, arguments[0])
        }
    }

    private mutating func nextStream() -> UInt32 {
        stream &+= 1
        return stream
    }
}

extension TypedExpression {
    fileprivate var isTimestep: Bool { if case .call(.timestep, _) = kind { true } else { false } }
}

extension TypedStatement {
    /// What is added to the target or taken from it, where that is all that happens: `v += w`, `v = v - w`.
    var increment: (sign: SyntaxTree.BinaryOperator, value: TypedExpression)? {
        guard case .binary(let sign, let first, let second) = value.kind, sign == .add || sign == .subtract,
            first.kind == .variable(target)
        else { return nil }
        return (sign, second)
    }
}

extension SyntaxTree.ComparisonOperator {
    /// Membership and identity do not occur in equations.
    var opcode: Opcode {
        switch self {
        case .less: .less
        case .lessOrEqual: .lessOrEqual
        case .greater: .greater
        case .greaterOrEqual: .greaterOrEqual
        case .equal, .isIdentical, .isIn: .equal
        case .notEqual, .isNotIdentical, .isNotIn: .notEqual
        }
    }
}

extension ModelFunction {
    /// The opcode of a function of one argument.
    var opcode: Opcode {
        switch self {
        case .exp: .exp
        case .log: .log
        case .log10: .log10
        case .log1p: .log1p
        case .expm1: .expm1
        case .exprel: .exprel
        case .sin: .sin
        case .cos: .cos
        case .tan: .tan
        case .arcsin: .arcsin
        case .arccos: .arccos
        case .arctan: .arctan
        case .sinh: .sinh
        case .cosh: .cosh
        case .tanh: .tanh
        case .sqrt: .sqrt
        case .abs: .absolute
        case .sign: .sign
        case .ceil: .ceiling
        case .floor: .floor
        case .int: .truncate
        case .clip, .timestep, .rand, .randn, .poisson, .binomial: .copy
        }
    }
}
