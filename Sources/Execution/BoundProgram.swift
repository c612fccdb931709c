/// A program tied to state arrays and index lists, with its scratch memory: what runs in a time step.
///
/// The loops themselves are in `Interpreter`; this class only holds memory and forwards.
public final class BoundProgram {
    /// How many elements are treated at a time: few enough that the scratch blocks stay in the nearest cache.
    public static let blockLength = 256

    /// What runs.
    public let program: Program
    private let storages: [StateArrays]
    /// By number; `Program.elements` is left empty, since the elements are given with each run.
    private let indexLists: [() -> UnsafePointer<Int32>?]

    private let scratch: UnsafeMutablePointer<Double>
    private let indexScratch: UnsafeMutablePointer<Int32>
    /// Behind a constant pointer: a struct in a variable would be copied, with its references counted, in each step.
    private let interpreter: UnsafeMutablePointer<Interpreter>

    /// - Parameters:
    ///   - storages: the state arrays by the numbers that the program's columns name.
    ///   - indexLists: the index lists by number, asked for anew at each ``rebind()``; list 0 is not asked for.
    ///   - events: where `collect` puts the elements that it finds.
    ///   - seed: the seed of the random streams.
    ///   - program: what is to run.
    public init(
        _ program: Program, storages: [StateArrays], indexLists: [() -> UnsafePointer<Int32>?] = [],
        events: EventList? = nil, seed: UInt32 = 0
    ) {
        self.program = program
        self.storages = storages
        self.indexLists = indexLists
        let repeated = program.operands.count {
            if case .repeated = $0 { true } else { false }
        }
        let length =
            (program.registerCount + repeated) * BoundProgram.blockLength + program.scalarCount + program.operands.count
        scratch = .allocate(capacity: max(1, length))
        scratch.initialize(repeating: 0, count: max(1, length))
        let lists = max(1, indexLists.count)
        indexScratch = .allocate(capacity: lists * BoundProgram.blockLength)
        indexScratch.initialize(repeating: 0, count: lists * BoundProgram.blockLength)
        interpreter = .allocate(capacity: 1)
        interpreter.initialize(to: Interpreter(program, listCount: lists, events: events, seed: seed))
        rebind()
    }

    deinit {
        scratch.deallocate()
        indexScratch.deallocate()
        interpreter.pointee.deallocate()
        interpreter.deinitialize(count: 1)
        interpreter.deallocate()
    }

    /// Looks up where the columns and lists are now; needed after a state array has grown.
    public func rebind() {
        let block = BoundProgram.blockLength
        var nextBlock = scratch + program.registerCount * block
        let constants =
            scratch + scratch.distance(to: nextBlock)
            + program.operands.count { if case .repeated = $0 { true } else { false } } * block
        let scalars = constants + program.operands.count
        for (index, operand) in program.operands.enumerated() {
            var advances = false
            let pointer: UnsafeMutablePointer<Double>
            switch operand {
            case .register(let number): pointer = scratch + number * block
            case .scalar(let number): pointer = scalars + number
            case .constant(let value):
                pointer = constants + index
                pointer.pointee = value
            case .column(let column):
                pointer = storages[column.storage].pointer(column.index) + column.offset
                advances = true
            case .shared(let column), .indexedColumn(let column):
                pointer = storages[column.storage].pointer(column.index) + column.offset
            case .repeated:
                pointer = nextBlock
                nextBlock += block
            }
            interpreter.pointee.bind(operand: index, to: pointer, advances: advances)
        }
        // A list that nothing uses is left out: in a program over a list it would be looked up for each element.
        let used = Set(program.body.compactMap(\.list))
        for list in indexLists.indices.dropFirst() where used.contains(list) {
            interpreter.pointee.bind(list: list, to: indexLists[list](), scratch: indexScratch + list * block)
        }
    }

    /// Runs over the elements `start ..< start + count`.
    /// - Precondition: the program's domain is a range.
    public func run(start: Int = 0, count: Int, step: UInt64 = 0, oneByOne: Bool = false) {
        interpreter.pointee.run(
            start: start, list: nil, count: count, step: step, blockLength: oneByOne ? 1 : BoundProgram.blockLength)
    }

    /// Runs over listed elements, in the order of the list.
    /// - Parameters:
    ///   - oneByOne: treats each element before the next begins, as is needed where two of them write to the same place.
    ///   - list: their indices.
    ///   - count: how many elements.
    ///   - step: the number of the time step, by which random numbers are drawn.
    /// - Precondition: the program's domain is a list.
    public func run(list: UnsafePointer<Int32>, count: Int, step: UInt64 = 0, oneByOne: Bool = false) {
        interpreter.pointee.run(
            start: 0, list: list, count: count, step: step, blockLength: oneByOne ? 1 : BoundProgram.blockLength)
    }
}
