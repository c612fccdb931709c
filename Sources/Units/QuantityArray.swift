/// Numbers of one dimension in row-major order, held in SI base units.
public struct QuantityArray: Hashable, Sendable {
    /// The magnitudes in SI base units; as many as the product of `shape`.
    public var values: [Double]
    /// The extent along each axis; `[n]` for a plain list, `[]` for a single number.
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

    /// A single number, of shape `[]`: it goes with an array of any shape.
    public init(_ quantity: Quantity) {
        self.init([quantity.value], shape: [], dimension: quantity.dimension)
    }

    /// A list of quantities; the empty list is one of pure numbers.
    /// - Throws: ``DimensionMismatch`` where their dimensions differ.
    public init(joining quantities: [Quantity]) throws(DimensionMismatch) {
        let dimension = quantities.first?.dimension ?? .one
        for quantity in quantities {
            try DimensionMismatch.check(dimension, quantity.dimension, in: "a list")
        }
        self.init(quantities.map(\.value), dimension: dimension)
    }

    /// How many elements there are along all axes together.
    public var count: Int { values.count }

    /// The element at a position of the row-major order.
    public subscript(index: Int) -> Quantity { Quantity(values[index], dimension) }

    /// How many of a unit each element is.
    /// - Throws: ``DimensionMismatch`` where the unit measures something else.
    public func values(in unit: Unit) throws(DimensionMismatch) -> [Double] {
        try DimensionMismatch.check(dimension, unit.dimension, in: "conversion to \(unit.symbol)")
        let scale = unit.scale
        return values.map { $0 / scale }
    }
}
