import Execution

/// A pass of a program over all elements of a group. Passes that follow each other are made together, block by block: the state of
/// a large group is then fetched from memory once a step and not once an operation.
struct ElementPass {
    let program: BoundProgram
    let count: Int
    /// Readies the pass; must not read what other passes compute.
    let before: (() -> Void)?
    /// Uses what the pass has found.
    let after: (() -> Void)?

    init(program: BoundProgram, count: Int, before: (() -> Void)? = nil, after: (() -> Void)? = nil) {
        (self.program, self.count, self.before, self.after) = (program, count, before, after)
    }

    func run(step: UInt64) {
        before?()
        program.run(count: count, step: step)
        after?()
    }

    /// What operations of one clock do in a step, in their order, with adjacent passes made together where that gives the same.
    static func joining(_ operations: [Operation]) -> [() -> Void] {
        var steps: [() -> Void] = []
        var open: [ElementPass] = []
        for operation in operations {
            guard let pass = operation.pass else {
                steps += closing(open, operation.clock)
                open = []
                steps.append(operation.run)
                continue
            }
            if let last = open.last,
                last.count != pass.count || !open.allSatisfy({ JoinedPrograms.canJoin($0.program, pass.program) })
            {
                steps += closing(open, operation.clock)
                open = []
            }
            open.append(pass)
        }
        if let clock = operations.last?.clock { steps += closing(open, clock) }
        return steps
    }

    private static func closing(_ passes: [ElementPass], _ clock: Clock) -> [() -> Void] {
        guard passes.count > 1 else { return passes.map { pass in { pass.run(step: UInt64(clock.timestep)) } } }
        let joined = JoinedPrograms(passes.map(\.program))
        let count = passes[0].count
        return passes.compactMap(\.before) + [{ joined.run(count: count, step: UInt64(clock.timestep)) }]
            + passes.compactMap(\.after)
    }
}
