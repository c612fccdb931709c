import Expressions
import ModelEquations

/// Sums and products of many terms, in the order in which Brian2 computes them, so that results agree to the last digit: what is the
/// same for all elements first, then what differs from one to another.
///
///     i*v_max/(N - 1)   is   (v_max/(N - 1))*i
///
/// It is described in the module `codegen.optimisation` of Brian2 2.9, function `collect`; it also leaves less to be done for each
/// element.
extension ProgramCompiler {
    /// The terms of a sum or of a product.
    struct Terms {
        /// What is added or multiplied.
        var plain: [InstructionBuilder.Value] = []
        /// What is subtracted or divided by.
        var inverse: [InstructionBuilder.Value] = []
    }

    /// The value of a sum or a product of real numbers.
    mutating func collected(
        _ expression: TypedExpression, _ operation: SyntaxTree.BinaryOperator
    ) throws(Diagnostic) -> InstructionBuilder.Value {
        let (opcode, inverse): (Opcode, Opcode) =
            operation == .add || operation == .subtract ? (.add, .subtract) : (.multiply, .divide)
        var terms = Terms()
        try collect(expression, opcode, isInverse: false, into: &terms)
        var result: InstructionBuilder.Value?
        for isShared in [true, false] {
            let plain = terms.plain.filter { $0.isShared == isShared }
            let inverted = terms.inverse.filter { $0.isShared == isShared }
            if let all = reduced(plain, opcode) { result = result.map { builder.emit(opcode, $0, all) } ?? all }
            if let all = reduced(inverted, opcode) {
                result = builder.emit(inverse, result ?? .constant(opcode == .add ? 0 : 1), all)
            }
        }
        return result ?? .constant(opcode == .add ? 0 : 1)
    }

    private mutating func reduced(_ values: [InstructionBuilder.Value], _ opcode: Opcode) -> InstructionBuilder.Value? {
        guard let first = values.first else { return nil }
        return values.dropFirst().reduce(first) { builder.emit(opcode, $0, $1) }
    }

    private mutating func collect(
        _ expression: TypedExpression, _ opcode: Opcode, isInverse: Bool, into terms: inout Terms
    ) throws(Diagnostic) {
        if case .binary(let operation, let left, let right) = expression.kind, expression.type == .real {
            switch (operation, opcode) {
            case (.add, .add), (.multiply, .multiply):
                try collect(left, opcode, isInverse: isInverse, into: &terms)
                return try collect(right, opcode, isInverse: isInverse, into: &terms)
            case (.subtract, .add), (.divide, .multiply):
                try collect(left, opcode, isInverse: isInverse, into: &terms)
                return try collect(right, opcode, isInverse: !isInverse, into: &terms)
            default: break
            }
        }
        let value = try value(of: expression)
        if isInverse { terms.inverse.append(value) } else { terms.plain.append(value) }
    }
}
