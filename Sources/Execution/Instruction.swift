/// One operation on a block of elements: `destination = opcode(a, b, c)`, each an index into the program's operands.
public struct Instruction: Hashable, Sendable {
    /// What to do.
    public var opcode: Opcode
    /// The operand that takes the result.
    public var destination: Int32
    /// The first operand.
    public var a: Int32
    /// The second operand, or the number of an index list, a table or a random use.
    public var b: Int32
    /// The third operand.
    public var c: Int32

    init(_ opcode: Opcode, _ destination: Int32, _ a: Int32 = 0, _ b: Int32 = 0, _ c: Int32 = 0) {
        self.opcode = opcode
        self.destination = destination
        self.a = a
        self.b = b
        self.c = c
    }
}

/// What an instruction does to each element of a block. Booleans are 0 and 1.
public enum Opcode: UInt8, Hashable, Sendable, CaseIterable {
    case copy, negate, not
    case add, subtract, multiply, divide, floorDivide, modulo, power
    case less, lessOrEqual, greater, greaterOrEqual, equal, notEqual
    case and, or
    /// a where c is not 0, else b
    case select
    case square, cube
    case exp, log, log10, log1p, expm1, exprel, sqrt
    case sin, cos, tan, arcsin, arccos, arctan, sinh, cosh, tanh
    case absolute, sign, ceiling, floor, truncate
    case minimum, maximum, arctan2
    /// The number of the step that a time falls into: a is the time, b the step's length.
    case timestep
    /// The element's own index.
    case elementIndex
    /// The value of the index list b at the element, as a number.
    case indexValue
    /// destination = column a at the indices b
    case gather
    /// destination = column a at the indices that the operand c holds; b is how many values the column has, and nan comes of
    /// an index beyond them
    case gatherThrough
    /// column destination at the indices b = a
    case scatter
    /// column destination at the indices b += a, one after the other
    case scatterAdd
    /// Appends to the events those elements where a is not 0.
    case collect
    /// Uniform in [0, 1); b is the use.
    case uniform
    /// Standard normal; b is the use.
    case normal
    /// Poisson with mean a; b is the use.
    case poisson
    /// Binomial of a trials; c is the operand with the probability, b the use.
    case binomial
    /// Table b at the time a, in the column c.
    case lookUp

    /// Whether the instruction writes to something else than its destination register.
    package var hasEffect: Bool {
        switch self {
        case .scatter, .scatterAdd, .collect: true
        default: false
        }
    }

    /// How many of a, b, c are operands.
    var operandCount: Int {
        switch self {
        case .elementIndex, .indexValue, .uniform, .normal: 0
        case .copy, .negate, .not, .square, .cube, .exp, .log, .log10, .log1p, .expm1, .exprel, .sqrt,
            .sin, .cos, .tan, .arcsin, .arccos, .arctan, .sinh, .cosh, .tanh,
            .absolute, .sign, .ceiling, .floor, .truncate, .gather, .scatter, .scatterAdd, .collect, .poisson:
            1
        case .select: 3
        default: 2
        }
    }
}

extension Instruction {
    /// The index list that it uses, where it uses one.
    var list: Int? {
        switch opcode {
        case .indexValue, .gather, .scatter, .scatterAdd: Int(b)
        default: nil
        }
    }
}
