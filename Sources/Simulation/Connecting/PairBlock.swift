import Execution

/// Pairs of neurons that expressions are evaluated for together, many at a time.
final class PairBlock {
    /// How many pairs there can be.
    static let length = 16 * BoundProgram.blockLength

    /// The presynaptic neuron of each pair.
    let pre: UnsafeMutablePointer<Int32>
    /// The postsynaptic neuron of each pair.
    let post: UnsafeMutablePointer<Int32>
    let columns = StateArrays(count: PairBlock.length)
    /// The column of the value that a generator's variable has for each pair.
    let variableColumn: Int
    /// The column of the neuron that a generator names, before it is known to be one.
    let elementColumn: Int
    /// The column of any other expression's value.
    let valueColumn: Int

    init() {
        pre = .allocate(capacity: PairBlock.length)
        pre.initialize(repeating: 0, count: PairBlock.length)
        post = .allocate(capacity: PairBlock.length)
        post.initialize(repeating: 0, count: PairBlock.length)
        variableColumn = columns.addColumn("variable")
        elementColumn = columns.addColumn("element")
        valueColumn = columns.addColumn("value")
    }

    deinit {
        pre.deallocate()
        post.deallocate()
    }

    /// The neurons of one side.
    func neurons(_ side: SynapticPathway.Side) -> UnsafeMutablePointer<Int32> { side == .pre ? pre : post }

    var variable: UnsafeMutablePointer<Double> { columns.pointer(variableColumn) }
    var element: UnsafeMutablePointer<Double> { columns.pointer(elementColumn) }
    var value: UnsafeMutablePointer<Double> { columns.pointer(valueColumn) }
}
