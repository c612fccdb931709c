import CKernels

/// What one thread needs to run a body: scratch blocks, and where its operands are.
final class KernelMemory {
    /// The body, the columns and all else that does not change.
    let frame: UnsafeMutablePointer<KernelFrame>
    let bases: UnsafeMutablePointer<UnsafeMutablePointer<Double>?>
    /// Where `collect` puts the elements that it finds.
    let events: EventList?
    private let registers: UnsafeMutablePointer<Double>
    private let currentLists: UnsafeMutablePointer<UnsafePointer<Int32>?>
    private let listScratch: UnsafeMutablePointer<UnsafeMutablePointer<Int32>?>
    private let indexScratch: UnsafeMutablePointer<Int32>

    /// - Parameter common: a frame with what all threads share.
    init(_ common: KernelFrame, registerCount: Int, operandCount: Int, events: EventList?) {
        let block = BoundProgram.blockLength
        self.events = events
        registers = .zeros(registerCount * block)
        bases = .allocate(capacity: max(1, operandCount))
        bases.initialize(repeating: registers, count: max(1, operandCount))
        let listCount = Int(common.listCount)
        currentLists = .allocate(capacity: listCount)
        currentLists.initialize(repeating: nil, count: listCount)
        indexScratch = .allocate(capacity: listCount * block)
        indexScratch.initialize(repeating: 0, count: listCount * block)
        listScratch = .allocate(capacity: listCount)
        for list in 0..<listCount { (listScratch + list).initialize(to: indexScratch + list * block) }
        frame = .allocate(capacity: 1)
        frame.initialize(to: common)
        frame.pointee.bases = UnsafePointer(bases)
        frame.pointee.currentLists = currentLists
        frame.pointee.listScratch = UnsafePointer(listScratch)
        frame.pointee.events = events?.storage
    }

    deinit {
        registers.deallocate()
        bases.deallocate()
        currentLists.deallocate()
        listScratch.deallocate()
        indexScratch.deallocate()
        frame.deallocate()
    }

    func register(_ number: Int) -> UnsafeMutablePointer<Double> { registers + number * BoundProgram.blockLength }
}

extension UnsafeMutablePointer {
    static func copy(of elements: [Pointee]) -> UnsafeMutablePointer {
        let result = allocate(capacity: max(1, elements.count))
        result.initialize(from: elements, count: elements.count)
        return result
    }
}

extension UnsafeMutablePointer<Double> {
    static func zeros(_ count: Int) -> UnsafeMutablePointer<Double> {
        let result = allocateAligned(max(1, count))
        result.initialize(repeating: 0, count: max(1, count))
        return result
    }
}
