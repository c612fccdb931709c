import CKernels

/// Programs that run over the same elements, one after the other, block by block: what one has computed for a block is still in
/// the nearest cache when the next one reads it.
public final class JoinedPrograms {
    private let programs: [BoundProgram]
    private let frames: UnsafeMutablePointer<UnsafePointer<KernelFrame>?>

    /// - Precondition: ``canJoin(_:_:)`` each of them and those before it.
    public init(_ programs: [BoundProgram]) {
        self.programs = programs
        frames = .allocate(capacity: max(1, programs.count))
        for (number, program) in programs.enumerated() { (frames + number).initialize(to: program.frame) }
    }

    deinit { frames.deallocate() }

    /// Whether a block may be treated by the second program before the first has treated the other blocks: each element has to be
    /// treated for itself, and what the second computes once for all may change nothing.
    public static func canJoin(_ first: BoundProgram, _ second: BoundProgram) -> Bool {
        first.program.isElementwise && second.program.isElementwise && !second.program.setsSharedValues
    }

    /// Runs them over the first elements.
    public func run(count: Int, step: UInt64) {
        for program in programs {
            program.begin(step: step)
            program.makeRoom(for: count)
        }
        kernel_run(frames, Int64(programs.count), 0, Int64(count), Int64(BoundProgram.blockLength), step)
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
}
