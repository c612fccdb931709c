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
    package let storages: [StateArrays]
    /// By number; `Program.elements` is left empty, since the elements are given with each run.
    private let indexLists: [() -> UnsafePointer<Int32>?]
    private let instructions: UnsafeMutablePointer<KernelInstruction>
    private let advances: UnsafeMutablePointer<Int64>
    /// The values that the prelude computes, and behind them the constants.
    private let scalars: UnsafeMutablePointer<Double>
    private let lists: UnsafeMutablePointer<UnsafePointer<Int32>?>
    private let tables: UnsafeMutablePointer<TutorTable>
    /// For each thread, the calling one first.
    private var memories: [KernelMemory]
    private let memory: KernelMemory
    /// Behind a constant pointer: a struct in a variable would be copied in each step.
    private let prelude: UnsafeMutablePointer<KernelFrame>

    /// - Parameters:
    ///   - storages: the state arrays by the numbers that the program's columns name.
    ///   - indexLists: the index lists by number, asked for anew at each ``rebind()``; list 0 is not asked for.
    ///   - events: where `collect` puts the elements that it finds.
    ///   - seed: the seed of the random streams.
    ///   - program: what is to run.
    public convenience init(
        _ program: Program, storages: [StateArrays], indexLists: [() -> UnsafePointer<Int32>?] = [],
        events: EventList? = nil, seed: UInt32 = 0
    ) {
        self.init(
            program, storages: storages, indexLists: indexLists, events: events, seed: seed, isFused: true)
    }

    /// - Parameters:
    ///   - isFused: whether several instructions become one where that leaves the results as they are.
    ///   - units: what may be used of the vector units that the machine has.
    init(
        _ program: Program, storages: [StateArrays], indexLists: [() -> UnsafePointer<Int32>?] = [],
        events: EventList? = nil, seed: UInt32 = 0, isFused: Bool, units: KernelUnits = KernelUnitsAVX512
    ) {
        self.program = program
        self.storages = storages
        self.indexLists = indexLists
        let kernels = Lowering.lower(program, fusing: isFused)
        self.kernels = kernels
        let all = (kernels.prelude + kernels.body).map { step in
            step.instruction { kernels.operands[Int($0)].isUniform }
        }
        instructions = .copy(of: all)
        scalars = .zeros(program.scalarCount + kernels.operands.count)
        advances = .allocate(capacity: max(1, kernels.operands.count))
        advances.initialize(repeating: 0, count: max(1, kernels.operands.count))
        let listCount = max(1, indexLists.count)
        lists = .allocate(capacity: listCount)
        lists.initialize(repeating: nil, count: listCount)
        tables = .copy(of: program.tables.map(\.kernelTable))
        var common = KernelFrame()
        common.body = UnsafePointer(instructions + kernels.prelude.count)
        common.bodyCount = Int64(kernels.body.count)
        common.advances = UnsafePointer(advances)
        common.lists = UnsafePointer(lists)
        common.listCount = Int64(listCount)
        common.tables = UnsafePointer(tables)
        common.seed = seed
        common.units = units
        memory = KernelMemory(
            common, registerCount: kernels.registerCount, operandCount: kernels.operands.count, events: events)
        memories = [memory]
        prelude = .allocate(capacity: 1)
        prelude.initialize(to: memory.frame.pointee)
        prelude.pointee.body = UnsafePointer(instructions)
        prelude.pointee.bodyCount = Int64(kernels.prelude.count)
        rebind()
    }

    deinit {
        for number in program.tables.indices { tables[number].values.deallocate() }
        instructions.deallocate()
        advances.deallocate()
        scalars.deallocate()
        lists.deallocate()
        tables.deallocate()
        prelude.deallocate()
    }

    /// Looks up where the columns and lists are now; needed after a state array has grown.
    public func rebind() {
        for memory in memories { bind(memory) }
        // A list that nothing uses is left out: in a program over a list it would be looked up for each element.
        let used = Set(program.body.compactMap(\.list))
        for list in indexLists.indices.dropFirst() where used.contains(list) { lists[list] = indexLists[list]() }
    }

    private func bind(_ memory: KernelMemory) {
        let bases = memory.bases
        for (index, operand) in kernels.operands.enumerated() {
            switch operand {
            case .register(let number) where number < kernels.registerCount: bases[index] = memory.register(number)
            case .register, .repeated: break
            case .scalar(let number): bases[index] = scalars + number
            case .constant(let value): bases[index] = place(value, at: index)
            case .parameter(let formula): bases[index] = place(formula.value, at: index)
            case .column(let column):
                bases[index] = storages[column.storage].pointer(column.index) + column.offset
                advances[index] = -1
            case .shared(let column), .indexedColumn(let column):
                bases[index] = storages[column.storage].pointer(column.index) + column.offset
            }
        }
    }

    private func place(_ number: Double, at index: Int) -> UnsafeMutablePointer<Double> {
        let place = scalars + program.scalarCount + index
        place.pointee = number
        return place
    }

    /// What a thread needs to take part in a run; its events are its own.
    func memory(ofThread thread: Int) -> KernelMemory {
        while memories.count <= thread {
            let events = memory.events.map { _ in EventList(capacity: BoundProgram.blockLength) }
            let more = KernelMemory(
                memory.frame.pointee, registerCount: kernels.registerCount, operandCount: kernels.operands.count,
                events: events)
            bind(more)
            memories.append(more)
        }
        return memories[thread]
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
        guard let prelude = preludeFrame else { return }
        var frame: UnsafePointer<KernelFrame>? = prelude
        kernel_run(&frame, 1, 0, 1, 1, step)
    }

    /// What is the same for all elements; nil where nothing is.
    var preludeFrame: UnsafePointer<KernelFrame>? {
        prelude.pointee.bodyCount > 0 ? UnsafePointer(prelude) : nil
    }

    /// Runs over the elements `start ..< start + count` after ``begin(step:)``.
    public func runBody(start: Int, count: Int, step: UInt64, oneByOne: Bool = false) {
        memory.events?.reserve(count)
        var frame: UnsafePointer<KernelFrame>? = UnsafePointer(memory.frame)
        kernel_run(&frame, 1, Int64(start), Int64(count), oneByOne ? 1 : Int64(BoundProgram.blockLength), step)
    }

    /// Runs over one stretch after the other after ``begin(step:)``.
    /// - Parameters:
    ///   - oneByOne: treats each element before the next begins, as is needed where two of one stretch write to the same place.
    ///   - stretches: of elements, or of places in `list`.
    ///   - list: the elements, where the program's domain is a list.
    ///   - step: the number of the time step, by which random numbers are drawn.
    public func runBody(
        _ stretches: StretchList, of list: UnsafePointer<Int32>?, step: UInt64, oneByOne: Bool = false
    ) {
        kernel_run_stretches(
            memory.frame, stretches.storage, Int64(stretches.count), list,
            oneByOne ? 1 : Int64(BoundProgram.blockLength), step)
    }

    /// Runs over listed elements after ``begin(step:)``.
    public func runBody(list: UnsafePointer<Int32>, count: Int, step: UInt64, oneByOne: Bool = false) {
        memory.events?.reserve(count)
        kernel_run_list(memory.frame, list, Int64(count), oneByOne ? 1 : Int64(BoundProgram.blockLength), step)
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
