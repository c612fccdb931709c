import CKernels

/// A program tied to state arrays and index lists, with its scratch memory: what runs in a time step.
///
/// The loops themselves are kernels in C, compiled for the vector units of the machine; this class holds the memory that they
/// work on.
public final class BoundProgram {
    /// How many elements are treated at a time: few enough that the scratch blocks stay in the nearest cache.
    public static let blockLength = 256

    /// What runs.
    public let program: Program
    private let kernels: KernelBody
    private let storages: [StateArrays]
    /// By number; `Program.elements` is left empty, since the elements are given with each run.
    private let indexLists: [() -> UnsafePointer<Int32>?]
    private let events: EventList?

    private let instructions: UnsafeMutablePointer<KernelInstruction>
    private let bases: UnsafeMutablePointer<UnsafeMutablePointer<Double>?>
    private let advances: UnsafeMutablePointer<Int64>
    private let scratch: UnsafeMutablePointer<Double>
    private let lists: UnsafeMutablePointer<UnsafePointer<Int32>?>
    private let listScratch: UnsafeMutablePointer<UnsafeMutablePointer<Int32>?>
    private let currentLists: UnsafeMutablePointer<UnsafePointer<Int32>?>
    private let indexScratch: UnsafeMutablePointer<Int32>
    private let tables: UnsafeMutablePointer<TutorTable>
    /// Behind constant pointers: structs in variables would be copied in each step.
    private let prelude: UnsafeMutablePointer<KernelFrame>
    private let body: UnsafeMutablePointer<KernelFrame>

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
        self.events = events
        let kernels = Lowering.lower(program)
        self.kernels = kernels
        let all = (kernels.prelude + kernels.body).map { step in
            step.instruction { kernels.operands[Int($0)].isUniform }
        }
        instructions = .copy(of: all)
        let operandCount = max(1, kernels.operands.count)
        let block = BoundProgram.blockLength
        scratch = .zeros(kernels.registerCount * block + program.scalarCount + operandCount)
        bases = .allocate(capacity: operandCount)
        bases.initialize(repeating: scratch, count: operandCount)
        advances = .allocate(capacity: operandCount)
        advances.initialize(repeating: 0, count: operandCount)
        let listCount = max(1, indexLists.count)
        lists = .allocate(capacity: listCount)
        lists.initialize(repeating: nil, count: listCount)
        currentLists = .allocate(capacity: listCount)
        currentLists.initialize(repeating: nil, count: listCount)
        indexScratch = .allocate(capacity: listCount * block)
        indexScratch.initialize(repeating: 0, count: listCount * block)
        listScratch = .allocate(capacity: listCount)
        for list in 0..<listCount { (listScratch + list).initialize(to: indexScratch + list * block) }
        tables = .copy(of: program.tables.map(\.kernelTable))
        prelude = .allocate(capacity: 1)
        body = .allocate(capacity: 1)
        let frame = KernelFrame(
            body: instructions, bodyCount: Int64(kernels.prelude.count), bases: bases, advances: advances, lists: lists,
            listScratch: listScratch, currentLists: currentLists, listCount: Int64(listCount), tables: tables,
            events: events?.storage, seed: seed)
        prelude.initialize(to: frame)
        body.initialize(to: frame)
        body.pointee.body = UnsafePointer(instructions + kernels.prelude.count)
        body.pointee.bodyCount = Int64(kernels.body.count)
        rebind()
    }

    deinit {
        for number in program.tables.indices { tables[number].values.deallocate() }
        instructions.deallocate()
        bases.deallocate()
        advances.deallocate()
        scratch.deallocate()
        lists.deallocate()
        listScratch.deallocate()
        currentLists.deallocate()
        indexScratch.deallocate()
        tables.deallocate()
        prelude.deallocate()
        body.deallocate()
    }

    /// Looks up where the columns and lists are now; needed after a state array has grown.
    public func rebind() {
        let scalars = scratch + kernels.registerCount * BoundProgram.blockLength
        let constants = scalars + program.scalarCount
        for (index, operand) in kernels.operands.enumerated() {
            switch operand {
            case .register(let number) where number < kernels.registerCount:
                bases[index] = scratch + number * BoundProgram.blockLength
            case .register, .repeated: break
            case .scalar(let number): bases[index] = scalars + number
            case .constant(let value):
                constants[index] = value
                bases[index] = constants + index
            case .column(let column):
                bases[index] = storages[column.storage].pointer(column.index) + column.offset
                advances[index] = -1
            case .shared(let column), .indexedColumn(let column):
                bases[index] = storages[column.storage].pointer(column.index) + column.offset
            }
        }
        // A list that nothing uses is left out: in a program over a list it would be looked up for each element.
        let used = Set(program.body.compactMap(\.list))
        for list in indexLists.indices.dropFirst() where used.contains(list) { lists[list] = indexLists[list]() }
    }

    /// Runs over the elements `start ..< start + count`.
    /// - Precondition: the program's domain is a range.
    public func run(start: Int = 0, count: Int, step: UInt64 = 0, oneByOne: Bool = false) {
        guard count > 0 else { return }
        begin(step: step)
        runBody(start: start, count: count, step: step, oneByOne: oneByOne)
    }

    /// Runs over listed elements, in the order of the list.
    /// - Parameters:
    ///   - oneByOne: treats each element before the next begins, as is needed where two of them write to the same place.
    ///   - list: their indices.
    ///   - count: how many elements.
    ///   - step: the number of the time step, by which random numbers are drawn.
    /// - Precondition: the program's domain is a list.
    public func run(list: UnsafePointer<Int32>, count: Int, step: UInt64 = 0, oneByOne: Bool = false) {
        guard count > 0 else { return }
        begin(step: step)
        runBody(list: list, count: count, step: step, oneByOne: oneByOne)
    }

    /// Computes what is the same for all elements; once in a step, before any call of `runBody`.
    public func begin(step: UInt64) {
        guard prelude.pointee.bodyCount > 0 else { return }
        var frame: UnsafePointer<KernelFrame>? = UnsafePointer(prelude)
        kernel_run(&frame, 1, 0, 1, 1, step)
    }

    /// What runs after ``begin(step:)``.
    var frame: UnsafePointer<KernelFrame> { UnsafePointer(body) }

    /// Makes room for the events of as many elements.
    func makeRoom(for count: Int) { events?.reserve(count) }

    /// Runs over the elements `start ..< start + count` after ``begin(step:)``.
    public func runBody(start: Int, count: Int, step: UInt64, oneByOne: Bool = false) {
        makeRoom(for: count)
        var frame: UnsafePointer<KernelFrame>? = UnsafePointer(body)
        kernel_run(&frame, 1, Int64(start), Int64(count), oneByOne ? 1 : Int64(BoundProgram.blockLength), step)
    }

    /// Runs over listed elements after ``begin(step:)``.
    public func runBody(list: UnsafePointer<Int32>, count: Int, step: UInt64, oneByOne: Bool = false) {
        makeRoom(for: count)
        kernel_run_list(body, list, Int64(count), oneByOne ? 1 : Int64(BoundProgram.blockLength), step)
    }
}

extension UnsafeMutablePointer {
    fileprivate static func copy(of elements: [Pointee]) -> UnsafeMutablePointer {
        let result = allocate(capacity: max(1, elements.count))
        result.initialize(from: elements, count: elements.count)
        return result
    }
}

extension UnsafeMutablePointer<Double> {
    fileprivate static func zeros(_ count: Int) -> UnsafeMutablePointer<Double> {
        let result = allocateAligned(max(1, count))
        result.initialize(repeating: 0, count: max(1, count))
        return result
    }
}

extension Program.Table {
    /// The table for the kernels; its values have to be deallocated.
    fileprivate var kernelTable: TutorTable {
        TutorTable(
            values: UnsafePointer(UnsafeMutablePointer.copy(of: values)), rows: Int64(values.count / columns),
            columns: Int64(columns), dt: dt, subdivisions: Double(subdivisions))
    }
}
