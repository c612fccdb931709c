import CKernels

/// Programs that run over the same elements, one after the other, block by block: what one has computed for a block is still in
/// the nearest cache when the next one reads it. Where it pays, several threads each take a part of the elements.
public final class JoinedPrograms {
    /// Less than this, in nanoseconds, is not worth a thread: to hand work over and to wait for it takes a few thousand.
    private static let worthOfThread = 25_000.0

    private let programs: [BoundProgram]
    private let count: Int
    private let threadCount: Int
    /// What is computed once for all, where anything is.
    private let preludes: UnsafeMutablePointer<UnsafePointer<KernelFrame>?>
    private let preludeCount: Int
    /// For each thread one of each program.
    private let frames: UnsafeMutablePointer<UnsafePointer<KernelFrame>?>
    private let memories: [KernelMemory]
    /// Those of the memories.
    private let events: [EventList]

    /// - Parameters:
    ///   - count: how many elements there are.
    ///   - threads: the most threads that may be used.
    ///   - programs: what runs, in its order.
    /// - Precondition: ``canJoin(_:_:)`` each of the programs and those before it.
    public convenience init(_ programs: [BoundProgram], count: Int, threads: Int = 1) {
        self.init(programs, count: count, threads: threads, worthOfThread: JoinedPrograms.worthOfThread)
    }

    init(_ programs: [BoundProgram], count: Int, threads: Int, worthOfThread: Double) {
        self.programs = programs
        self.count = count
        let work = programs.reduce(0) { $0 + $1.program.cost } * Double(count)
        let isDivisible = programs.allSatisfy(\.program.isElementwise)
        threadCount =
            isDivisible
            ? max(1, min(threads, KernelMostThreads, Int(min(work / worthOfThread, 1e6)))) : 1
        memories = (0..<threadCount).flatMap { thread in programs.map { $0.memory(ofThread: thread) } }
        frames = .allocate(capacity: max(1, memories.count))
        for (number, memory) in memories.enumerated() { (frames + number).initialize(to: UnsafePointer(memory.frame)) }
        events = memories.compactMap(\.events)
        let begun = programs.compactMap(\.preludeFrame)
        preludeCount = begun.count
        preludes = .allocate(capacity: max(1, begun.count))
        for (number, frame) in begun.enumerated() { (preludes + number).initialize(to: frame) }
    }

    deinit {
        frames.deallocate()
        preludes.deallocate()
    }

    /// Whether a block may be treated by the second program before the first has treated the other blocks: each element has to be
    /// treated for itself, and what the second computes once for all may change nothing.
    public static func canJoin(_ first: BoundProgram, _ second: BoundProgram) -> Bool {
        first.program.isElementwise && second.program.isElementwise && !second.program.setsSharedValues
    }

    /// Runs them over the elements.
    public func run(step: UInt64) {
        if preludeCount > 0 { kernel_run(preludes, Int64(preludeCount), 0, 1, 1, step) }
        for list in events { list.reserve(count) }
        let block = Int64(BoundProgram.blockLength)
        guard threadCount > 1 else {
            kernel_run(frames, Int64(programs.count), 0, Int64(count), block, step)
            return
        }
        kernel_run_parallel(frames, Int64(programs.count), Int64(threadCount), Int64(count), block, step)
        // The parts lie in the order of the elements.
        for (number, memory) in memories.enumerated().dropFirst(programs.count) {
            guard let found = memory.events, let all = memories[number % programs.count].events else { continue }
            all.append(contentsOf: found)
            found.removeAll()
        }
    }
}

extension Program {
    /// Whether it reads and writes no other element than the one that it treats.
    var isElementwise: Bool {
        domain == .range
            && body.allSatisfy { ![.gather, .gatherThrough, .scatter, .scatterAdd].contains($0.opcode) }
    }

    /// Whether the prelude writes to a variable that the whole group shares.
    var setsSharedValues: Bool {
        prelude.contains { if case .shared = operands[Int($0.destination)] { true } else { false } }
    }

    /// About how long it takes for an element, in nanoseconds.
    var cost: Double { body.reduce(0) { $0 + $1.opcode.cost } }
}

extension Opcode {
    fileprivate var cost: Double {
        switch self {
        case .exp, .expm1, .exprel, .tanh: 1.5
        case .divide, .sqrt: 0.4
        case .log, .log10, .log1p, .sin, .cos, .tan, .arcsin, .arccos, .arctan, .sinh, .cosh, .power, .arctan2, .modulo,
            .floorDivide, .timestep, .lookUp:
            6
        case .uniform: 8
        case .normal, .poisson, .binomial: 25
        default: 0.15
        }
    }
}
