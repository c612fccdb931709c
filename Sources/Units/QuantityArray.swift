/// Numbers of one dimension in row-major order, held in SI base units.
public struct QuantityArray: Hashable, Sendable {
    /// The magnitudes in SI base units; as many as the product of `shape`.
    public var values: [Double]
    /// The extent along each axis; `[n]` for a plain list.
    public var shape: [Int]
    /// What every number measures.
    public var dimension: Dimension

    /// - Precondition: `values.count` is the product of `shape`.
    public init(_ values: [Double], shape: [Int]? = nil, dimension: Dimension = .one) {
        let shape = shape ?? [values.count]
        precondition(values.count == shape.reduce(1, *), "the shape must hold as many elements as there are values")
        self.values = values
        self.shape = shape
        self.dimension = dimension
    }

    /// How many elements there are along all axes together.
    public var count: Int { values.count }

    /// The element at a position of the row-major order.
    public subscript(index: Int) -> Quantity { Quantity(values[index], dimension) }

    /// Every element times one quantity.
    public static func * (left: QuantityArray, right: Quantity) -> QuantityArray {
        QuantityArray(
            left.values.map { $0 * right.value }, shape: left.shape, dimension: left.dimension * right.dimension)
    }
}

/// `[1, 4, 2, 3] * .ms`
public func * (left: [Double], right: Quantity) -> QuantityArray {
    QuantityArray(left, dimension: .one) * right
}
