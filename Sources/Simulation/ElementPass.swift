import Execution

/// A pass of a program over all elements of a group. Passes that follow each other are made together, block by block: the state of
/// a large group is then fetched from memory once a step and not once an operation. Where that pays, threads share the elements.
struct ElementPass {
    let program: BoundProgram
    let count: Int
    /// Readies the pass.
    let before: StepAction?
    /// Whether that reads what passes compute: then it has to wait for those that come first.
    let waits: Bool
    /// Uses what the pass has found, and may change what later passes read.
    let after: StepAction?

    init(
        program: BoundProgram, count: Int, before: StepAction? = nil, waits: Bool = false, after: StepAction? = nil
    ) {
        (self.program, self.count, self.before, self.waits, self.after) = (program, count, before, waits, after)
    }

    /// Whether another pass over the same elements can be made together with this one and those before it.
    private func canBeJoined(by next: ElementPass) -> Bool {
        after == nil && !next.waits && count == next.count && JoinedPrograms.canJoin(program, next.program)
    }

    func run(step: UInt64) {
        before?.run()
        program.run(count: count, step: step)
        after?.run()
    }

    /// What operations of one clock do in a step, in their order, with adjacent passes made together where that gives the same.
    /// - Parameter threads: the most that may be used.
    static func joining(_ operations: [Operation], threads: Int) -> [StepAction] {
        var steps: [StepAction] = []
        var open: [ElementPass] = []
        for operation in operations {
            guard let pass = operation.pass else {
                steps += closing(open, operation.clock, threads)
                open = []
                steps.append(StepAction(after: operation.trigger, operation.run))
                continue
            }
            if !open.allSatisfy({ $0.canBeJoined(by: pass) }) {
                steps += closing(open, operation.clock, threads)
                open = []
            }
            open.append(pass)
        }
        if let clock = operations.last?.clock { steps += closing(open, clock, threads) }
        return steps
    }

    private static func closing(_ passes: [ElementPass], _ clock: Clock, _ threads: Int) -> [StepAction] {
        guard let count = passes.first?.count else { return [] }
        let joined = JoinedPrograms(passes.map(\.program), count: count, threads: threads)
        let pass = StepAction { joined.run(step: UInt64(clock.timestep)) }
        return passes.compactMap(\.before) + [pass] + passes.compactMap(\.after)
    }
}
