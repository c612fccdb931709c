import RealModule

/// The loops that run a program's instructions over blocks of elements.
///
/// One switch an instruction and a block, so that the cost of choosing is shared by the block's elements.
struct Interpreter {
    private let prelude: UnsafeMutablePointer<Instruction>
    private let preludeCount: Int
    private let body: UnsafeMutablePointer<Instruction>
    private let bodyCount: Int
    private let bases: UnsafeMutablePointer<UnsafeMutablePointer<Double>>
    /// 1 for operands that move along with the elements, 0 for the others.
    private let strides: UnsafeMutablePointer<Int>
    private let repeats: UnsafeMutablePointer<(from: Int32, to: Int32)>
    private let repeatCount: Int
    private let operandCount: Int
    private let lists: UnsafeMutablePointer<UnsafePointer<Int32>?>
    private let listScratch: UnsafeMutablePointer<UnsafeMutablePointer<Int32>?>
    private let currentLists: UnsafeMutablePointer<UnsafePointer<Int32>?>
    private let listCount: Int
    private let tables: UnsafeMutablePointer<Program.Table>
    private let tableCount: Int
    private let seed: UInt32
    private let events: EventList?

    init(_ program: Program, listCount: Int, events: EventList?, seed: UInt32) {
        preludeCount = program.prelude.count
        prelude = .allocate(capacity: max(1, preludeCount))
        prelude.initialize(from: program.prelude, count: preludeCount)
        bodyCount = program.body.count
        body = .allocate(capacity: max(1, bodyCount))
        body.initialize(from: program.body, count: bodyCount)
        operandCount = program.operands.count
        bases = .allocate(capacity: max(1, operandCount))
        strides = .allocate(capacity: max(1, operandCount))
        strides.initialize(repeating: 0, count: max(1, operandCount))
        let pairs = program.operands.enumerated().compactMap { index, operand -> (from: Int32, to: Int32)? in
            if case .repeated(let original) = operand { (original, Int32(index)) } else { nil }
        }
        repeatCount = pairs.count
        repeats = .allocate(capacity: max(1, repeatCount))
        repeats.initialize(from: pairs, count: repeatCount)
        self.listCount = listCount
        lists = .allocate(capacity: listCount)
        lists.initialize(repeating: nil, count: listCount)
        listScratch = .allocate(capacity: listCount)
        listScratch.initialize(repeating: nil, count: listCount)
        currentLists = .allocate(capacity: listCount)
        currentLists.initialize(repeating: nil, count: listCount)
        tableCount = program.tables.count
        tables = .allocate(capacity: max(1, tableCount))
        tables.initialize(from: program.tables, count: tableCount)
        self.events = events
        self.seed = seed
    }

    func deallocate() {
        prelude.deallocate()
        body.deallocate()
        bases.deallocate()
        strides.deallocate()
        repeats.deallocate()
        lists.deallocate()
        listScratch.deallocate()
        currentLists.deallocate()
        tables.deinitialize(count: tableCount)
        tables.deallocate()
    }

    func bind(operand: Int, to pointer: UnsafeMutablePointer<Double>, advances: Bool) {
        (bases + operand).initialize(to: pointer)
        strides[operand] = advances ? 1 : 0
    }

    func bind(list: Int, to pointer: UnsafePointer<Int32>?, scratch: UnsafeMutablePointer<Int32>) {
        lists[list] = pointer
        listScratch[list] = scratch
    }

    func run(start: Int, list: UnsafePointer<Int32>?, count: Int, step: UInt64, blockLength: Int) {
        guard count > 0 else { return }
        execute(prelude, preludeCount, elements: 1, start: 0, step: step)
        let filled = min(count, blockLength)
        for index in 0..<repeatCount {
            let value = bases[Int(repeats[index].from)].pointee
            bases[Int(repeats[index].to)].update(repeating: value, count: filled)
        }
        var done = 0
        while done < count {
            let length = min(blockLength, count - done)
            selectLists(start: start + done, list: list.map { $0 + done }, count: length)
            execute(body, bodyCount, elements: length, start: start + done, step: step)
            done += length
        }
    }

    /// Points each index list at the block's elements.
    private func selectLists(start: Int, list: UnsafePointer<Int32>?, count: Int) {
        currentLists[0] = list
        for number in 1..<max(1, listCount) {
            guard let whole = lists[number] else { continue }
            if let list, let scratch = listScratch[number] {
                for k in 0..<count { scratch[k] = whole[Int(list[k])] }
                currentLists[number] = UnsafePointer(scratch)
            } else {
                currentLists[number] = whole + start
            }
        }
    }

    private func execute(
        _ instructions: UnsafeMutablePointer<Instruction>, _ instructionCount: Int, elements n: Int, start: Int,
        step: UInt64
    ) {
        for position in 0..<instructionCount {
            let instruction = instructions[position]
            let d = address(instruction.destination, start)
            let a = address(instruction.a, start)
            // The number of a random stream or of a list stands here too, and must not be looked up as an operand.
            let b = UInt32(bitPattern: instruction.b) < UInt32(operandCount) ? address(instruction.b, start) : d
            switch instruction.opcode {
            case .copy: d.update(from: a, count: n)
            case .negate: Interpreter.map(d, a, n) { -$0 }
            case .not: Interpreter.map(d, a, n) { $0 == 0 ? 1 : 0 }
            case .add: Interpreter.map(d, a, b, n) { $0 + $1 }
            case .subtract: Interpreter.map(d, a, b, n) { $0 - $1 }
            case .multiply: Interpreter.map(d, a, b, n) { $0 * $1 }
            case .divide: Interpreter.map(d, a, b, n) { $0 / $1 }
            case .floorDivide: Interpreter.map(d, a, b, n) { ScalarFunctions.floorDivide($0, $1) }
            case .modulo: Interpreter.map(d, a, b, n) { ScalarFunctions.modulo($0, $1) }
            case .power: Interpreter.map(d, a, b, n) { ScalarFunctions.power($0, $1) }
            case .less: Interpreter.map(d, a, b, n) { $0 < $1 ? 1 : 0 }
            case .lessOrEqual: Interpreter.map(d, a, b, n) { $0 <= $1 ? 1 : 0 }
            case .greater: Interpreter.map(d, a, b, n) { $0 > $1 ? 1 : 0 }
            case .greaterOrEqual: Interpreter.map(d, a, b, n) { $0 >= $1 ? 1 : 0 }
            case .equal: Interpreter.map(d, a, b, n) { $0 == $1 ? 1 : 0 }
            case .notEqual: Interpreter.map(d, a, b, n) { $0 != $1 ? 1 : 0 }
            case .and: Interpreter.map(d, a, b, n) { $0 != 0 && $1 != 0 ? 1 : 0 }
            case .or: Interpreter.map(d, a, b, n) { $0 != 0 || $1 != 0 ? 1 : 0 }
            case .select:
                let c = address(instruction.c, start)
                for k in 0..<n { d[k] = c[k] != 0 ? a[k] : b[k] }
            case .square: Interpreter.map(d, a, n) { $0 * $0 }
            case .cube: Interpreter.map(d, a, n) { $0 * $0 * $0 }
            case .exp, .log, .log10, .log1p, .expm1, .exprel, .sqrt, .sin, .cos, .tan, .arcsin, .arccos, .arctan,
                .sinh, .cosh, .tanh, .absolute, .sign, .ceiling, .floor, .truncate:
                executeFunction(instruction.opcode, d, a, n)
            case .minimum: Interpreter.map(d, a, b, n) { ScalarFunctions.minimum($0, $1) }
            case .maximum: Interpreter.map(d, a, b, n) { ScalarFunctions.maximum($0, $1) }
            case .arctan2: Interpreter.map(d, a, b, n) { ScalarFunctions.arctan2($0, $1) }
            case .timestep: Interpreter.map(d, a, b, n) { ScalarFunctions.timestep($0, $1) }
            case .elementIndex:
                if let list = currentLists[0] {
                    for k in 0..<n { d[k] = Double(list[k]) }
                } else {
                    for k in 0..<n { d[k] = Double(start + k) }
                }
            case .indexValue:
                guard let list = currentLists[Int(instruction.b)] else { continue }
                for k in 0..<n { d[k] = Double(list[k]) }
            case .gather:
                guard let list = currentLists[Int(instruction.b)] else { continue }
                for k in 0..<n { d[k] = a[Int(list[k])] }
            case .gatherThrough:
                let (c, end) = (address(instruction.c, start), Double(instruction.b))
                for k in 0..<n { d[k] = c[k] >= 0 && c[k] < end ? a[Int(c[k])] : .nan }
            case .scatter:
                guard let list = currentLists[Int(instruction.b)] else { continue }
                for k in 0..<n { d[Int(list[k])] = a[k] }
            case .scatterAdd:
                guard let list = currentLists[Int(instruction.b)] else { continue }
                for k in 0..<n { d[Int(list[k])] += a[k] }
            case .collect: collect(a, n, start)
            case .uniform, .normal, .poisson, .binomial:
                draw(instruction, d, a, n, start: start, step: step)
            case .lookUp:
                let column = address(instruction.c, start)
                for k in 0..<n { d[k] = tables[Int(instruction.b)].value(at: a[k], column: column[k]) }
            }
        }
    }

    @inline(__always)
    private func address(_ operand: Int32, _ start: Int) -> UnsafeMutablePointer<Double> {
        bases[Int(operand)] + strides[Int(operand)] * start
    }

    private func executeFunction(
        _ opcode: Opcode, _ d: UnsafeMutablePointer<Double>, _ a: UnsafeMutablePointer<Double>, _ n: Int
    ) {
        switch opcode {
        case .exp: Interpreter.map(d, a, n) { .exp($0) }
        case .log: Interpreter.map(d, a, n) { .log($0) }
        case .log10: Interpreter.map(d, a, n) { .log10($0) }
        case .log1p: Interpreter.map(d, a, n) { .log(onePlus: $0) }
        case .expm1: Interpreter.map(d, a, n) { .expMinusOne($0) }
        case .exprel: Interpreter.map(d, a, n) { ScalarFunctions.exprel($0) }
        case .sqrt: Interpreter.map(d, a, n) { $0.squareRoot() }
        case .sin: Interpreter.map(d, a, n) { .sin($0) }
        case .cos: Interpreter.map(d, a, n) { .cos($0) }
        case .tan: Interpreter.map(d, a, n) { .tan($0) }
        case .arcsin: Interpreter.map(d, a, n) { .asin($0) }
        case .arccos: Interpreter.map(d, a, n) { .acos($0) }
        case .arctan: Interpreter.map(d, a, n) { .atan($0) }
        case .sinh: Interpreter.map(d, a, n) { .sinh($0) }
        case .cosh: Interpreter.map(d, a, n) { .cosh($0) }
        case .tanh: Interpreter.map(d, a, n) { .tanh($0) }
        case .absolute: Interpreter.map(d, a, n) { $0.magnitude }
        case .sign: Interpreter.map(d, a, n) { $0 > 0 ? 1 : $0 < 0 ? -1 : $0 }
        case .ceiling: Interpreter.map(d, a, n) { $0.rounded(.up) }
        case .floor: Interpreter.map(d, a, n) { $0.rounded(.down) }
        default: Interpreter.map(d, a, n) { $0.rounded(.towardZero) + 0 }
        }
    }

    private func collect(_ a: UnsafeMutablePointer<Double>, _ n: Int, _ start: Int) {
        guard let events else { return }
        if let list = currentLists[0] {
            for k in 0..<n where a[k] != 0 { events.append(list[k]) }
        } else {
            for k in 0..<n where a[k] != 0 { events.append(Int32(truncatingIfNeeded: start + k)) }
        }
    }

    private func draw(
        _ instruction: Instruction, _ d: UnsafeMutablePointer<Double>, _ a: UnsafeMutablePointer<Double>, _ n: Int,
        start: Int, step: UInt64
    ) {
        let stream = RandomStream(seed: seed, use: UInt32(truncatingIfNeeded: instruction.b))
        let list = currentLists[0]
        let c = address(instruction.c, start)
        for k in 0..<n {
            let element = list.map { UInt32(bitPattern: $0[k]) } ?? UInt32(truncatingIfNeeded: start + k)
            switch instruction.opcode {
            case .uniform: d[k] = stream.uniform(step: step, element: element)
            case .normal: d[k] = stream.normal(step: step, element: element)
            case .poisson: d[k] = stream.poisson(mean: a[k], step: step, element: element)
            default: d[k] = stream.binomial(trials: a[k], probability: c[k], step: step, element: element)
            }
        }
    }

    @inline(__always)
    private static func map(
        _ d: UnsafeMutablePointer<Double>, _ a: UnsafeMutablePointer<Double>, _ n: Int, _ transform: (Double) -> Double
    ) {
        for k in 0..<n { d[k] = transform(a[k]) }
    }

    @inline(__always)
    private static func map(
        _ d: UnsafeMutablePointer<Double>, _ a: UnsafeMutablePointer<Double>, _ b: UnsafeMutablePointer<Double>,
        _ n: Int,
        _ transform: (Double, Double) -> Double
    ) {
        for k in 0..<n { d[k] = transform(a[k], b[k]) }
    }
}
