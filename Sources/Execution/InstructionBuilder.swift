import ModelEquations

/// Collects instructions and operands while a program is compiled.
///
/// It keeps three kinds of values apart: constants, which are folded, and those that come from outside remember how; shared ones, computed once a run in the prelude; and
/// blocks, one value an element.
struct InstructionBuilder {
    enum Value: Hashable {
        case constant(Double)
        case parameter(Formula)
        case shared(Int32)
        case block(Int32)

        var isShared: Bool { if case .block = self { false } else { true } }
    }

    /// What is computed next is for a shared variable: random numbers are drawn once, not for each element.
    var isInSharedContext = false
    private var operands: [Program.Operand] = []
    private var numbers: [Program.Operand: Int32] = [:]
    private var prelude: [Instruction] = []
    private var body: [Instruction] = []
    private var registerCount = 0
    private var scalarCount = 0
    private var tables: [Program.Table] = []
    private var isRandom = false
    /// What has been computed already; forgotten when something is stored that it may have read.
    private var computed: [Instruction: Value] = [:]

    func program(domain: Program.Domain) -> Program {
        Program(
            domain: domain, operands: operands, prelude: prelude, body: body, registerCount: registerCount,
            scalarCount: scalarCount, tables: tables, listsThatMustNotRepeat: [], isRandom: isRandom)
    }

    /// The number of an operand, the same for the same operand.
    mutating func operand(_ operand: Program.Operand) -> Int32 {
        if let number = numbers[operand] { return number }
        operands.append(operand)
        let number = Int32(operands.count - 1)
        numbers[operand] = number
        return number
    }

    /// The value as a block, repeated where it is the same for all elements.
    mutating func block(_ value: Value) -> Int32 {
        if case .block(let number) = value { return number }
        return operand(.repeated(single(value)))
    }

    // MARK: - Instructions with a result

    mutating func emit(_ opcode: Opcode, _ a: Value, _ b: Value? = nil, _ c: Value? = nil) -> Value {
        let values = [a, b, c].compactMap { $0 }
        let formulas = values.compactMap(\.formula)
        if formulas.count == values.count { return fold(opcode, formulas) }
        if values.allSatisfy(\.isShared) {
            return emit(opcode, values.map { single($0) }, shared: true)
        }
        return emit(opcode, values.map { block($0) }, shared: false)
    }

    /// The value of a column at the elements of an index list.
    mutating func gather(_ column: Program.Column, _ list: Int) -> Value {
        remembered(Instruction(.gather, 0, operand(.indexedColumn(column)), Int32(list)), shared: false)
    }

    /// The value of a column at indices that have been computed.
    mutating func gather(_ column: Program.Column, count: Int, through index: Value) -> Value {
        remembered(
            Instruction(.gatherThrough, 0, operand(.indexedColumn(column)), Int32(clamping: count), block(index)),
            shared: false)
    }

    mutating func emitIndex(_ opcode: Opcode, list: Int) -> Value {
        remembered(Instruction(opcode, 0, 0, Int32(list)), shared: false)
    }

    mutating func draw(_ opcode: Opcode, _ a: Value? = nil, _ c: Value? = nil, stream: UInt32) -> Value {
        isRandom = true
        let shared = isInSharedContext && (a?.isShared ?? true) && (c?.isShared ?? true)
        func number(_ value: Value?) -> Int32 { value.map { shared ? single($0) : block($0) } ?? 0 }
        let instruction = Instruction(opcode, 0, number(a), Int32(bitPattern: stream), number(c))
        return append(instruction, shared: shared)
    }

    mutating func lookUp(_ table: TimedArray, dt: Double, time: Value, column: Value) -> Value {
        let entry = Program.Table(table, readEvery: dt)
        let index = tables.firstIndex(of: entry) ?? tables.count
        if index == tables.count { tables.append(entry) }
        let shared = time.isShared && column.isShared
        let instruction = Instruction(
            .lookUp, 0, shared ? single(time) : block(time), Int32(index), shared ? single(column) : block(column))
        return remembered(instruction, shared: shared)
    }

    /// The value under a name of its own, so that storing into the variable that it was read from does not change it.
    mutating func detached(_ value: Value) -> Value {
        switch value {
        case .constant, .parameter: return value
        case .shared(let number):
            guard case .shared = operands[Int(number)] else { return value }
            return append(Instruction(.copy, 0, number), shared: true)
        case .block(let number):
            guard case .column = operands[Int(number)] else { return value }
            return append(Instruction(.copy, 0, number), shared: false)
        }
    }

    // MARK: - Instructions with an effect

    mutating func store(_ value: Value, to target: Program.Operand) {
        body.append(Instruction(.copy, operand(target), block(value)))
        computed.removeAll()
    }

    mutating func storeShared(_ value: Value, to column: Program.Column) {
        prelude.append(Instruction(.copy, operand(.shared(column)), single(value)))
        computed.removeAll()
    }

    mutating func scatter(_ opcode: Opcode, _ value: Value, to column: Program.Column, _ list: Int) {
        body.append(Instruction(opcode, operand(.indexedColumn(column)), block(value), Int32(list)))
        computed.removeAll()
    }

    mutating func collect(_ condition: Value) { body.append(Instruction(.collect, 0, block(condition))) }

    // MARK: - Parts

    private mutating func single(_ value: Value) -> Int32 {
        switch value {
        case .constant(let number): operand(.constant(number))
        case .parameter(let formula): operand(.parameter(formula))
        case .shared(let number), .block(let number): number
        }
    }

    private mutating func emit(_ opcode: Opcode, _ numbers: [Int32], shared: Bool) -> Value {
        let instruction = Instruction(
            opcode, 0, numbers[0], numbers.count > 1 ? numbers[1] : 0, numbers.count > 2 ? numbers[2] : 0)
        return remembered(instruction, shared: shared)
    }

    private mutating func remembered(_ instruction: Instruction, shared: Bool) -> Value {
        if let value = computed[instruction] { return value }
        let value = append(instruction, shared: shared)
        computed[instruction] = value
        return value
    }

    private mutating func append(_ instruction: Instruction, shared: Bool) -> Value {
        var instruction = instruction
        if shared {
            scalarCount += 1
            instruction.destination = operand(.scalar(scalarCount - 1))
            prelude.append(instruction)
            return .shared(instruction.destination)
        }
        registerCount += 1
        instruction.destination = operand(.register(registerCount - 1))
        body.append(instruction)
        return .block(instruction.destination)
    }

    /// Computes on constants by running the instruction, so that folding gives the very number that a run would.
    private func fold(_ opcode: Opcode, _ formulas: [Formula]) -> Value {
        var builder = InstructionBuilder()
        let numbers = formulas.map { builder.single(.constant($0.value)) }
        _ = builder.emit(opcode, numbers, shared: false)
        let result = StateArrays(count: 1)
        let column = Program.Column(storage: 0, index: result.addColumn("result"), name: "result")
        builder.store(.block(builder.body[0].destination), to: .column(column))
        BoundProgram(builder.program(domain: .range), storages: [result]).run(count: 1)
        let value = result.pointer(column.index)[0]
        guard formulas.contains(where: { !$0.isNumber }) else { return .constant(value) }
        return .parameter(Formula(opcode, formulas, value: value))
    }
}

extension InstructionBuilder.Value {
    /// How the value follows from numbers and from what the model is given; nil where it is not known before the run.
    fileprivate var formula: Formula? {
        switch self {
        case .constant(let number): Formula(number)
        case .parameter(let formula): formula
        case .shared, .block: nil
        }
    }
}

extension Program.Table {
    /// - Parameter dt: the step of the group that reads it; the interval is divided so that a part is at most an eighth of that.
    init(_ array: TimedArray, readEvery dt: Double) {
        values = array.values.values
        columns = array.values.shape.count > 1 ? array.values.shape[1] : 1
        self.dt = array.dt.value
        var parts = 1
        while Double(parts) < 8 / dt * array.dt.value, parts < 1 << 30 { parts *= 2 }
        subdivisions = parts
    }
}
