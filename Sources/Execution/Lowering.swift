import CKernels

/// Makes kernel instructions of a program's, and of several of them one where that leaves every rounding as it is:
///
///     r0 = a * b; r1 = r0 + c                      a pair
///     r0 = P * v; r1 = Q * g; r2 = r0 + r1; ...    a weighted sum
///     v = P * v + Q * g; g = R * g                 a weighted sum that also scales one of its columns
///     r0 = v > -0.05; r1 = r0 and m; event r1      one look at each element
///
/// Every instruction reads and writes memory once an element, and that is what most of the time goes into.
struct Lowering {
    private let program: Program
    private var operands: [Program.Operand]
    private var steps: [KernelBody.Step?] = []
    /// By register: where it is defined, and how often it is read. Each is defined once.
    private var definitions: [Int32: Int] = [:]
    private var uses: [Int32: Int] = [:]

    /// The kernel instructions of a program whose registers are written once each.
    static func lower(_ program: Program, fusing: Bool = true) -> KernelBody {
        var lowering = Lowering(program)
        if fusing {
            lowering.sinkIntoStores()
            lowering.fuseEvents()
            lowering.fuseWeightedSums()
            lowering.fuseScaling()
            lowering.fusePairs()
        }
        var body = KernelBody(
            operands: lowering.operands, prelude: program.prelude.map { lowering.step($0) },
            body: lowering.steps.compactMap { $0 }, registerCount: 0)
        RegisterAllocation.allocate(&body)
        return body
    }

    private init(_ program: Program) {
        self.program = program
        operands = program.operands
        steps = program.body.map { step($0) }
        for (position, step) in steps.enumerated() {
            guard let step else { continue }
            if isRegister(step.destination) { definitions[step.destination] = position }
            for operand in step.operands where isRegister(operand) { uses[operand, default: 0] += 1 }
        }
    }

    // MARK: - One instruction

    private func step(_ instruction: Instruction) -> KernelBody.Step {
        let (a, b, c) = (original(instruction.a), original(instruction.b), original(instruction.c))
        var step = KernelBody.Step(
            operation: instruction.opcode.kernel,
            destination: instruction.opcode == .collect ? -1 : instruction.destination)
        switch instruction.opcode {
        case .elementIndex: break
        case .indexValue: step.detail = instruction.b
        case .uniform, .normal: step.stream = UInt32(bitPattern: instruction.b)
        case .poisson: (step.operands, step.stream) = ([a], UInt32(bitPattern: instruction.b))
        case .binomial: (step.operands, step.stream) = ([a, c], UInt32(bitPattern: instruction.b))
        case .gather, .scatter, .scatterAdd: (step.operands, step.detail) = ([a], instruction.b)
        case .gatherThrough, .lookUp: (step.operands, step.detail) = ([a, c], instruction.b)
        default: step.operands = Array([a, b, c].prefix(instruction.opcode.operandCount))
        }
        return step
    }

    /// What is repeated over a block, for the kernels, is one value.
    private func original(_ operand: Int32) -> Int32 {
        guard program.operands.indices.contains(Int(operand)),
            case .repeated(let single) = program.operands[Int(operand)]
        else { return operand }
        return single
    }

    private func isRegister(_ operand: Int32) -> Bool {
        if operand >= 0, case .register = operands[Int(operand)] { true } else { false }
    }

    private func isColumn(_ operand: Int32) -> Bool {
        if operand >= 0, case .column = operands[Int(operand)] { true } else { false }
    }

    /// Whether two operands are the same column, or parts of it.
    private func isSameColumn(_ first: Int32, _ second: Int32) -> Bool {
        guard first >= 0, second >= 0, case .column(let first) = operands[Int(first)],
            case .column(let second) = operands[Int(second)]
        else { return false }
        return first.whole == second.whole
    }

    private func isUniform(_ operand: Int32) -> Bool { operand >= 0 && operands[Int(operand)].isUniform }

    // MARK: - Several

    /// The step that computes a register for the step at `position` alone, and could do so there as well as where it stands.
    private func source(of operand: Int32, at position: Int) -> (place: Int, step: KernelBody.Step)? {
        guard isRegister(operand), uses[operand] == 1, let place = definitions[operand], let step = steps[place],
            place < position, !step.operation.readsElsewhere
        else { return nil }
        for between in steps[(place + 1)..<position] {
            guard let between else { continue }
            if between.operation.writesElsewhere || step.operands.contains(between.destination) { return nil }
        }
        return (place, step)
    }

    /// What is only stored later is computed there.
    private mutating func sinkIntoStores() {
        for (position, step) in steps.enumerated() {
            guard let step, step.operation == KernelCopy, isColumn(step.destination),
                let value = source(of: step.operands[0], at: position)
            else { continue }
            var stored = value.step
            stored.destination = step.destination
            replace(position, [value.place], stored)
        }
    }

    /// `event where a > b and c`.
    private mutating func fuseEvents() {
        for (position, step) in steps.enumerated() {
            guard let step, step.operation == KernelCollect, let condition = source(of: step.operands[0], at: position)
            else { continue }
            if let (left, right) = condition.step.comparison, !(isUniform(left) && isUniform(right)) {
                replace(
                    position, [condition.place],
                    KernelBody.Step(
                        operation: KernelCollectGreater, destination: step.destination, operands: [left, right, -1]))
            } else if condition.step.operation == KernelAnd {
                let (first, second) = (condition.step.operands[0], condition.step.operands[1])
                guard let comparison = source(of: first, at: position), let (left, right) = comparison.step.comparison,
                    !(isUniform(left) && isUniform(right)), !isUniform(second)
                else { continue }
                replace(
                    position, [condition.place, comparison.place],
                    KernelBody.Step(
                        operation: KernelCollectGreater, destination: step.destination, operands: [left, right, second])
                )
            }
        }
    }

    private struct WeightedSum {
        var products: [(weight: Int32, value: Int32)]
        var places: [Int]
    }

    /// Sums of at least two products, with what is added to them last, and what decides whether they are stored.
    private mutating func fuseWeightedSums() {
        for position in steps.indices.reversed() {
            guard let step = steps[position] else { continue }
            if step.operation == KernelSelect, step.operands[1] == step.destination, !isUniform(step.operands[2]),
                !isRegister(step.destination), let sum = source(of: step.operands[0], at: position),
                let (weighted, offset) = weightedSum(sum.step, at: position)
            {
                replace(
                    position, weighted.places + [sum.place], fused(weighted, offset, step.operands[2], step.destination)
                )
            } else if let (weighted, offset) = weightedSum(step, at: position) {
                replace(position, weighted.places, fused(weighted, offset, -1, step.destination))
            }
        }
    }

    private func fused(_ sum: WeightedSum, _ offset: Int32, _ mask: Int32, _ destination: Int32) -> KernelBody.Step {
        KernelBody.Step(
            operation: KernelWeightedSum, destination: destination,
            operands: sum.products.flatMap { [$0.weight, $0.value] } + [offset, mask], detail: Int32(sum.products.count)
        )
    }

    /// Columns that a sum has read and that are multiplied after it are multiplied along with it.
    private mutating func fuseScaling() {
        for position in steps.indices {
            guard var sum = steps[position], sum.operation == KernelWeightedSum, isColumn(sum.destination) else {
                continue
            }
            let count = Int(sum.detail)
            let values = (0..<count).map { sum.operands[2 * $0 + 1] }
            var scaled: Set<Int32> = []
            for later in steps.indices[(position + 1)...] where scaled.count < min(count - 1, Int(KernelMostScaled)) {
                guard let step = steps[later], step.operation == KernelMultiply, let factor = step.factor,
                    isUniform(factor), values.contains(step.destination),
                    !(values + [sum.destination]).contains(where: {
                        $0 != step.destination && isSameColumn($0, step.destination)
                    }), step.destination != sum.destination, !scaled.contains(step.destination),
                    isIndependent(step, of: steps[(position + 1)..<later])
                else { continue }
                sum.operands += [factor, step.destination]
                scaled.insert(step.destination)
                steps[later] = nil
            }
            sum.detail |= Int32(scaled.count) << 3
            steps[position] = sum
        }
    }

    /// Whether a step that changes a column by a number may come before others.
    private func isIndependent(_ step: KernelBody.Step, of others: ArraySlice<KernelBody.Step?>) -> Bool {
        others.allSatisfy { other in
            guard let other else { return true }
            return !other.operation.readsElsewhere && !other.operation.writesElsewhere
                && !(other.operands + [other.destination]).contains { isSameColumn($0, step.destination) }
        }
    }

    private func weightedSum(_ step: KernelBody.Step, at position: Int) -> (WeightedSum, offset: Int32)? {
        guard step.operation == KernelAdd else { return nil }
        for (offset, rest) in [(step.operands[0], step.operands[1]), (step.operands[1], step.operands[0])]
        where isUniform(offset) {
            guard let inner = source(of: rest, at: position), var sum = products(inner.step, at: position) else {
                return nil
            }
            sum.places.append(inner.place)
            return (sum, offset)
        }
        return products(step, at: position).map { ($0, -1) }
    }

    /// The products of a sum that is added up from the left.
    private func products(_ step: KernelBody.Step, at position: Int) -> WeightedSum? {
        guard step.operation == KernelAdd, let last = product(step.operands[1], at: position) else { return nil }
        if let first = product(step.operands[0], at: position) {
            return WeightedSum(products: [first.factors, last.factors], places: [first.place, last.place])
        }
        guard let inner = source(of: step.operands[0], at: position), var sum = products(inner.step, at: position),
            sum.products.count < KernelMostProducts
        else { return nil }
        sum.products.append(last.factors)
        sum.places += [inner.place, last.place]
        return sum
    }

    private func product(
        _ operand: Int32, at position: Int
    ) -> (factors: (weight: Int32, value: Int32), place: Int)? {
        guard let (place, step) = source(of: operand, at: position), step.operation == KernelMultiply else {
            return nil
        }
        let (a, b) = (step.operands[0], step.operands[1])
        if isUniform(a), !isUniform(b) { return ((a, b), place) }
        if isUniform(b), !isUniform(a) { return ((b, a), place) }
        return nil
    }

    /// `(a . b) . c` for additions, subtractions and multiplications.
    private mutating func fusePairs() {
        for position in steps.indices {
            guard let step = steps[position], step.operation.isPairable else { continue }
            for (place, number) in [(0, 1), (1, 0)] {
                guard let inner = source(of: step.operands[place], at: position), let kind = inner.step.operation.inner
                else { continue }
                let outer: KernelOuter =
                    switch step.operation {
                    case KernelAdd: KernelOuterAdd
                    case KernelMultiply: KernelOuterMultiply
                    default: place == 0 ? KernelOuterSubtract : KernelOuterSubtractFrom
                    }
                replace(
                    position, [inner.place],
                    KernelBody.Step(
                        operation: KernelPairs, destination: step.destination,
                        operands: inner.step.operands + [step.operands[number]],
                        detail: Int32(kind.rawValue | outer.rawValue << 2)))
                break
            }
        }
    }

    private mutating func replace(_ position: Int, _ places: [Int], _ step: KernelBody.Step) {
        for place in places { steps[place] = nil }
        steps[position] = step
    }
}

extension Program.Operand {
    /// Whether it is one value for all elements.
    var isUniform: Bool {
        switch self {
        case .scalar, .constant, .parameter, .shared: true
        case .register, .column, .indexedColumn, .repeated: false
        }
    }
}

extension KernelBody.Step {
    /// What a product multiplies its own destination by.
    fileprivate var factor: Int32? {
        if operands[0] == destination { operands[1] } else if operands[1] == destination { operands[0] } else { nil }
    }

    /// The greater and the lesser side of a comparison that is strict.
    fileprivate var comparison: (greater: Int32, lesser: Int32)? {
        switch operation {
        case KernelGreater: (operands[0], operands[1])
        case KernelLess: (operands[1], operands[0])
        default: nil
        }
    }
}

extension KernelOperation {
    /// Whether it reads memory that instructions of other elements may write.
    fileprivate var readsElsewhere: Bool { self == KernelGather || self == KernelGatherThrough }

    /// Whether it writes to more than its destination's own element.
    fileprivate var writesElsewhere: Bool { self == KernelScatter || self == KernelScatterAdd }

    fileprivate var isPairable: Bool { self == KernelAdd || self == KernelSubtract || self == KernelMultiply }

    fileprivate var inner: KernelInner? {
        switch self {
        case KernelAdd: KernelInnerAdd
        case KernelSubtract: KernelInnerSubtract
        case KernelMultiply: KernelInnerMultiply
        default: nil
        }
    }
}

extension Opcode {
    /// What the kernels call it.
    fileprivate var kernel: KernelOperation {
        switch self {
        case .copy: KernelCopy
        case .negate: KernelNegate
        case .not: KernelNot
        case .add: KernelAdd
        case .subtract: KernelSubtract
        case .multiply: KernelMultiply
        case .divide: KernelDivide
        case .floorDivide: KernelFloorDivide
        case .modulo: KernelModulo
        case .power: KernelPower
        case .less: KernelLess
        case .lessOrEqual: KernelLessOrEqual
        case .greater: KernelGreater
        case .greaterOrEqual: KernelGreaterOrEqual
        case .equal: KernelEqual
        case .notEqual: KernelNotEqual
        case .and: KernelAnd
        case .or: KernelOr
        case .select: KernelSelect
        case .square: KernelSquare
        case .cube: KernelCube
        case .exp: KernelExp
        case .log: KernelLog
        case .log10: KernelLog10
        case .log1p: KernelLog1p
        case .expm1: KernelExpm1
        case .exprel: KernelExprel
        case .sqrt: KernelSqrt
        case .sin: KernelSin
        case .cos: KernelCos
        case .tan: KernelTan
        case .arcsin: KernelArcsin
        case .arccos: KernelArccos
        case .arctan: KernelArctan
        case .sinh: KernelSinh
        case .cosh: KernelCosh
        case .tanh: KernelTanh
        case .absolute: KernelAbsolute
        case .sign: KernelSign
        case .ceiling: KernelCeiling
        case .floor: KernelFloor
        case .truncate: KernelTruncate
        case .minimum: KernelMinimum
        case .maximum: KernelMaximum
        case .arctan2: KernelArctan2
        case .timestep: KernelTimestep
        case .elementIndex: KernelElementIndex
        case .indexValue: KernelIndexValue
        case .gather: KernelGather
        case .gatherThrough: KernelGatherThrough
        case .scatter: KernelScatter
        case .scatterAdd: KernelScatterAdd
        case .collect: KernelCollect
        case .uniform: KernelUniform
        case .normal: KernelNormal
        case .poisson: KernelPoisson
        case .binomial: KernelBinomial
        case .lookUp: KernelLookUp
        }
    }
}
