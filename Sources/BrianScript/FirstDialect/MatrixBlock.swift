import Expressions
import Simulation
import Units

/// The rows and columns of a matrix that a pair of indices chooses: source neurons, target neurons.
struct MatrixBlock {
    let rows: [Int]
    let columns: [Int]
    /// Axes that were indexed by one number are left out.
    let shape: [Int]

    init(_ index: Value, of connection: Connection, at site: Site) throws(Diagnostic) {
        guard case .tuple(let pair) = index, pair.items.count == 2 else {
            throw Diagnostic(
                "wrong-index", "a pair of neurons has two indices: source, target", expected: "C[i, j]",
                at: site.fragment)
        }
        let rows = try MatrixBlock.chosen(pair.items[0], connection.source.count, "source", at: site)
        let columns = try MatrixBlock.chosen(pair.items[1], connection.target.count, "target", at: site)
        self.rows = rows.elements.map { Int($0) }
        self.columns = columns.elements.map { Int($0) }
        shape = rows.shape + columns.shape
    }

    /// What is assigned to the block, one value for each of its pairs or one for all.
    func values(_ value: Value, at site: Site) throws(Diagnostic) -> PairValue {
        if case .string(let text) = value { return .expression(text.fragment(called: "weights")) }
        guard let operand = try ArrayConversion.operand(value, at: site) else {
            throw Diagnostic(
                "wrong-type", "\(value.kindName) cannot stand in the matrix of a Connection", expected: "a quantity",
                at: site.valueFragment)
        }
        let given = try ArrayConversion.array(operand, at: site)
        if given.rank == 0 { return .quantity(Quantity(given.elements[0], given.dimension)) }
        guard let spread = given.layout.broadcast(to: shape) else {
            throw Diagnostic(
                "wrong-shape", "values of shape \(given.shapeDescription) do not fit this part of the matrix",
                expected: "shape \(ArrayValue.describe(shape: shape))", at: site.valueFragment)
        }
        return .array(QuantityArray(spread.positions.map { given.storage.values[$0] }, dimension: given.dimension))
    }

    private static func chosen(_ index: Value, _ count: Int, _ side: String, at site: Site) throws(Diagnostic)
        -> ArrayValue
    {
        if let number = Numbers.integer(index), !(-count..<count).contains(number) {
            throw Diagnostic(
                "index-out-of-range", "there is no \(side) neuron \(number)",
                expected: count == 1 ? "0" : "0 to \(count - 1)",
                found: "\(number)", advice: "a weight is written C[source, target]", at: site.fragment)
        }
        let all = ArrayValue(integers: Array(0..<count))
        return try ArrayConversion.array(try ArraySubscript.get(all, index, at: site), at: site)
    }
}
