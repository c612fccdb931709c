/// Gives registers the same scratch block as soon as the one that had it is read for the last time, so that few blocks are needed
/// and these stay in the nearest cache.
enum RegisterAllocation {
    static func allocate(_ program: inout KernelBody) {
        var lastUse: [Int32: Int] = [:]
        for (position, step) in program.body.enumerated() {
            for operand in step.operands { lastUse[operand] = position }
        }
        var free: [Int] = []
        var count = 0
        for (position, step) in program.body.enumerated() {
            if case .register = operand(step.destination, of: program) {
                let register = free.popLast() ?? count
                count = max(count, register + 1)
                program.operands[Int(step.destination)] = .register(register)
            }
            for read in Set(step.operands) where lastUse[read] == position {
                if case .register(let register) = operand(read, of: program) { free.append(register) }
            }
        }
        program.registerCount = count
    }

    private static func operand(_ number: Int32, of program: KernelBody) -> Program.Operand? {
        number < 0 ? nil : program.operands[Int(number)]
    }
}
