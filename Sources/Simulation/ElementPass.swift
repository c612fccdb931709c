import Execution

/// A pass of a program over all elements of a group. Passes that follow each other are made together, block by block: the state of
/// a large group is then fetched from memory once a step and not once an operation. Where that pays, threads share the elements.
struct ElementPass {
    let program: BoundProgram
    let count: Int
    /// Readies the pass; must not read what other passes compute.
    let before: StepAction?
    /// Uses what the pass has found.
    let after: StepAction?

    init(program: BoundProgram, count: Int, before: StepAction? = nil, after: StepAction? = nil) {
        (self.program, self.count, self.before, self.after) = (program, count, before, after)
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
                steps.append(StepAction(operation.run))
                continue
            }
            if let last = open.last,
                last.count != pass.count || !open.allSatisfy({ JoinedPrograms.canJoin($0.program, pass.program) })
            {
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
