import CKernels

/// A program as the kernels run it: few instructions that do much each, and operands that are one value for all elements told
/// apart from those that are not.
///
///     Program ── Lowering ──> KernelBody ── BoundProgram ──> run
struct KernelBody {
    /// One instruction before its operands have a place.
    struct Step: Hashable {
        var operation: KernelOperation
        /// The operand that takes the result; -1 for none.
        var destination: Int32
        /// What is read, by the number of the operand; -1 where an optional one is missing.
        var operands: [Int32] = []
        /// See `KernelInstruction`.
        var detail: Int32 = 0
        var stream: UInt32 = 0
    }

    /// What the numbers in steps stand for.
    var operands: [Program.Operand]
    /// What is computed for one element, before the body.
    var prelude: [Step]
    /// What is computed for each element.
    var body: [Step]
    /// How many blocks of scratch memory it needs.
    var registerCount: Int
}

extension KernelOperation: @retroactive Hashable {}

extension KernelBody.Step {
    /// - Parameter isUniform: whether an operand is one value for all elements.
    func instruction(_ isUniform: (Int32) -> Bool) -> KernelInstruction {
        var result = KernelInstruction()
        result.operation = UInt8(truncatingIfNeeded: operation.rawValue)
        result.detail = detail
        result.stream = stream
        result.destination = max(0, destination)
        for (position, operand) in operands.prefix(8).enumerated() where operand >= 0 && isUniform(operand) {
            result.shape |= 1 << UInt8(truncatingIfNeeded: position)
        }
        withUnsafeMutableBytes(of: &result.operands) { bytes in
            let places = bytes.bindMemory(to: Int32.self)
            for (position, operand) in operands.enumerated() { places[position] = operand }
        }
        return result
    }
}
