/// What is done to a program once it is whole: results go where they are stored without a detour, and what nothing reads is left
/// out.
enum ProgramOptimizer {
    static func optimized(_ program: Program) -> Program {
        var program = program
        forwardStores(&program)
        removeUnused(&program)
        return program
    }

    /// `r = a + b; v = r` becomes `v = a + b` where nothing else reads `r` and nothing in between reads or writes `v`.
    private static func forwardStores(_ program: inout Program) {
        var position = 0
        while position < program.body.count {
            let store = program.body[position]
            if store.opcode == .copy, case .column = program.operands[Int(store.destination)],
                case .register = program.operands[Int(store.a)],
                let definition = program.body.firstIndex(where: { !$0.opcode.hasEffect && $0.destination == store.a }),
                definition < position,
                program.body.indices.allSatisfy({ $0 == position || !program.body[$0].reads(store.a) }),
                program.body[(definition + 1)..<position].allSatisfy({
                    !$0.reads(store.destination) && $0.destination != store.destination
                })
            {
                program.body[definition].destination = store.destination
                program.body.remove(at: position)
            } else {
                position += 1
            }
        }
    }

    private static func removeUnused(_ program: inout Program) {
        for position in program.body.indices.reversed() {
            let instruction = program.body[position]
            guard !instruction.opcode.hasEffect, case .register = program.operands[Int(instruction.destination)] else {
                continue
            }
            let isRead = program.body[(position + 1)...].contains { $0.reads(instruction.destination) }
            if !isRead { program.body.remove(at: position) }
        }
    }
}

extension Instruction {
    /// The operands that are read.
    package var operands: [Int32] {
        switch opcode {
        case .lookUp, .binomial, .gatherThrough: [a, c]
        default: Array([a, b, c].prefix(opcode.operandCount))
        }
    }

    func reads(_ operand: Int32) -> Bool { operands.contains(operand) }
}
