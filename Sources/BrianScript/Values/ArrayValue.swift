import Expressions
import Units

/// An array of numbers of one dimension, shared by reference as in numpy; its values are in SI base units.
final class ArrayValue {
    /// What the elements are. All are held as floating-point numbers; integers are exact up to 2^53.
    enum Element { case boolean, integer, real }

    /// The numbers themselves, which several arrays may look at.
    final class Storage {
        var values: [Double]
        /// What hands the numbers on to where they came from, when elements are assigned to.
        var didAssign: ((Site) throws(Diagnostic) -> Void)?

        init(_ values: [Double]) { self.values = values }
    }

    let storage: Storage
    let layout: ArrayLayout
    let element: Element
    let dimension: Dimension
    /// Which recording the numbers came out of, where they still are that recording's.
    var origin: RecordingOrigin?
    /// What Brian calls the variable that the array is all of, as in `spikemonitor.t`; nothing that is made from it has the name.
    private(set) var name: String?

    /// - Precondition: there are as many values as the shape holds; a dimension goes with real elements only.
    init(
        _ values: [Double], shape: [Int]? = nil, element: Element = .real, dimension: Dimension = .one,
        origin: RecordingOrigin? = nil
    ) {
        let layout = ArrayLayout(shape: shape ?? [values.count])
        precondition(layout.count == values.count, "the shape must hold as many elements as there are values")
        self.storage = Storage(values)
        self.layout = layout
        self.element = element
        self.dimension = dimension
        self.origin = origin
    }

    /// Another look at the storage of an array.
    init(viewing base: ArrayValue, layout: ArrayLayout, origin: RecordingOrigin? = nil) {
        self.storage = base.storage
        self.layout = layout
        self.element = base.element
        self.dimension = base.dimension
        self.origin = origin
    }

    /// The numbers of an array, in SI base units, without its dimension.
    init(plainlyViewing base: ArrayValue) {
        self.storage = base.storage
        self.layout = base.layout
        self.element = base.element
        self.dimension = .one
        self.origin = base.origin
    }

    convenience init(_ array: QuantityArray, origin: RecordingOrigin? = nil) {
        self.init(array.values, shape: array.shape, dimension: array.dimension, origin: origin)
    }

    convenience init(integers: [Int]) { self.init(integers.map(Double.init), element: .integer) }

    /// The same array as all that a variable holds.
    func named(_ name: String) -> ArrayValue {
        let array = ArrayValue(viewing: self, layout: layout, origin: origin)
        array.name = name
        return array
    }

    var shape: [Int] { layout.shape }
    var count: Int { layout.count }
    var rank: Int { layout.shape.count }

    /// The elements in row-major order.
    var elements: [Double] {
        if layout.isContiguous {
            return layout.offset == 0 && storage.values.count == count
                ? storage.values : Array(storage.values[layout.offset..<layout.offset + count])
        }
        return layout.positions.map { storage.values[$0] }
    }

    /// The values and their dimension as the floors below take them.
    var quantities: QuantityArray { QuantityArray(elements, shape: shape, dimension: dimension) }

    /// The element at a position of the row-major order.
    func item(_ position: Int) -> Value {
        guard !layout.isContiguous else { return scalar(storage.values[layout.offset + position]) }
        var (rest, place) = (position, layout.offset)
        for axis in shape.indices.reversed() {
            place += rest % shape[axis] * layout.strides[axis]
            rest /= shape[axis]
        }
        return scalar(storage.values[place])
    }

    /// A number as an element of this array.
    func scalar(_ number: Double) -> Value {
        switch element {
        case .boolean: .boolean(number != 0)
        // A variable of a model may be declared as an integer and yet stop being a number.
        case .integer: Int(exactly: number).map { .integer($0) } ?? .real(number)
        case .real: Value(Quantity(number, dimension))
        }
    }

    /// The part with a fixed index along the first axis: an element of a list, a row of a matrix.
    func row(_ index: Int) -> Value {
        if rank == 1 { return scalar(storage.values[layout.offset + index * layout.strides[0]]) }
        let row = ArrayLayout(
            shape: Array(shape.dropFirst()), strides: Array(layout.strides.dropFirst()),
            offset: layout.offset + index * layout.strides[0])
        return .array(ArrayValue(viewing: self, layout: row, origin: origin?.row(index)))
    }

    /// The same numbers in a storage of their own.
    func copy() -> ArrayValue {
        ArrayValue(elements, shape: shape, element: element, dimension: dimension, origin: origin)
    }

    /// The same numbers as elements of another kind or with another dimension.
    func reinterpreted(as element: Element? = nil, dimension: Dimension? = nil) -> ArrayValue {
        ArrayValue(
            elements, shape: shape, element: element ?? self.element, dimension: dimension ?? self.dimension,
            origin: origin)
    }

    /// Writes numbers, in row-major order, over the elements.
    func overwrite(with numbers: [Double]) {
        origin = nil
        if layout.isContiguous {
            storage.values.replaceSubrange(layout.offset..<layout.offset + count, with: numbers)
        } else {
            for (position, number) in zip(layout.positions, numbers) { storage.values[position] = number }
        }
    }

    var kindName: String {
        let what =
            switch element {
            case .boolean: "an array of booleans"
            case .integer: "an array of integers"
            case .real: "an array"
            }
        let extent = rank == 1 ? "\(count) elements" : "shape \(shapeDescription)"
        return dimension.isDimensionless ? "\(what) of \(extent)" : "\(what) of \(extent) in \(dimension)"
    }

    /// `(3,)`, `(2, 3)`.
    var shapeDescription: String { ArrayValue.describe(shape: shape) }

    static func describe(shape: [Int]) -> String {
        shape.count == 1 ? "(\(shape[0]),)" : "(" + shape.map(String.init).joined(separator: ", ") + ")"
    }
}
