/// The state of one group in one slab: a column of doubles for each variable, of one value an element or of one for all.
///
/// Integers and booleans are held as doubles too (exact up to 2^53); their type is a matter of the program.
public final class StateArrays {
    /// Where a column begins and how many values it has.
    public struct Column: Hashable, Sendable {
        /// The name of the variable.
        public let name: String
        /// Whether it has one value for all elements.
        public let isShared: Bool
    }

    /// The number of elements.
    public private(set) var count: Int
    /// The columns in the order of adding.
    public private(set) var columns: [Column] = []
    private var places: [String: Int] = [:]
    private var offsets: [Int] = []
    private var slab: UnsafeMutablePointer<Double>
    private var used = 0
    private var capacity: Int
    /// How many elements there is room for: columns need not move as long as there are no more.
    private var elementCapacity: Int

    /// - Parameter count: the number of elements; a shared column has one value however many there are.
    public init(count: Int) {
        self.count = count
        elementCapacity = count
        capacity = 16
        slab = .allocateAligned(capacity)
    }

    deinit { slab.deallocate() }

    /// Adds a column of zeros and returns its index; where there is one of that name, returns that.
    @discardableResult
    public func addColumn(_ name: String, isShared: Bool = false) -> Int {
        if let existing = index(of: name) { return existing }
        let column = Column(name: name, isShared: isShared)
        let length = room(for: column)
        reserve(used + length)
        (slab + used).initialize(repeating: 0, count: length)
        places[name] = columns.count
        columns.append(column)
        offsets.append(used)
        used += length
        return columns.count - 1
    }

    /// The column of that name, or nil.
    public func index(of name: String) -> Int? { places[name] }

    /// The first value of a column. Valid until a column is added or the number of elements changes.
    public func pointer(_ column: Int) -> UnsafeMutablePointer<Double> { slab + offsets[column] }

    /// How many values a column has.
    public func length(of column: Int) -> Int { columns[column].isShared ? 1 : count }

    /// A copy of a column's values.
    public func values(_ column: Int) -> [Double] {
        Array(UnsafeBufferPointer(start: pointer(column), count: length(of: column)))
    }

    /// Replaces a column's values.
    /// - Precondition: as many values as the column has.
    public func setValues(_ values: [Double], _ column: Int) {
        precondition(values.count == length(of: column), "a column takes as many values as it has")
        values.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return }
            pointer(column).update(from: start, count: values.count)
        }
    }

    /// Arrays of the same columns with the same values.
    public func copy() -> StateArrays {
        let copy = StateArrays(count: count)
        for column in columns { copy.addColumn(column.name, isShared: column.isShared) }
        copy.copyValues(from: self)
        return copy
    }

    /// Takes over the values of other arrays.
    /// - Precondition: they have the same columns and as many elements.
    public func copyValues(from other: StateArrays) {
        for column in columns.indices { pointer(column).update(from: other.pointer(column), count: length(of: column)) }
    }

    /// Sets every value of a column.
    public func fill(_ column: Int, with value: Double) {
        pointer(column).update(repeating: value, count: length(of: column))
    }

    /// Adds elements behind the present ones, with zeros in all columns.
    ///
    /// The first ones get exactly the room that they need. After that room grows by half at least, so that elements that are
    /// added one by one are not moved each time.
    public func grow(by added: Int) {
        guard added > 0 else { return }
        let before = count
        count += added
        if count > elementCapacity {
            elementCapacity = before == 0 ? count : max(count, before + before / 2)
            relocate(keeping: before)
        } else {
            for (position, column) in columns.enumerated() where !column.isShared {
                (slab + offsets[position] + before).update(repeating: 0, count: added)
            }
        }
    }

    /// Removes all elements and their room; shared columns keep their value.
    public func removeElements() {
        count = 0
        elementCapacity = 0
        relocate(keeping: 0)
    }

    /// How many values a column takes up: with its padding, so that it begins at a multiple of a cache line and blocks of
    /// different columns do not share one.
    private func room(for column: Column) -> Int { max(8, ((column.isShared ? 1 : elementCapacity) + 7) / 8 * 8) }

    /// Moves the columns into a slab that has room for `elementCapacity` elements, with the values of the first `kept` ones.
    private func relocate(keeping kept: Int) {
        let lengths = columns.map { room(for: $0) }
        let moved = UnsafeMutablePointer<Double>.allocateAligned(max(16, lengths.reduce(0, +)))
        var offset = 0
        for (position, length) in lengths.enumerated() {
            let values = columns[position].isShared ? 1 : kept
            (moved + offset).moveInitialize(from: slab + offsets[position], count: values)
            (moved + offset + values).initialize(repeating: 0, count: (columns[position].isShared ? 1 : count) - values)
            offsets[position] = offset
            offset += length
        }
        slab.deallocate()
        slab = moved
        used = offset
        capacity = max(16, offset)
    }

    /// Room is doubled, so that columns that are added one by one are not moved each time; what is not used of it yet is not
    /// touched, and so takes no memory.
    private func reserve(_ needed: Int) {
        guard needed > capacity else { return }
        let larger = max(needed, capacity * 2)
        let moved = UnsafeMutablePointer<Double>.allocateAligned(larger)
        moved.moveInitialize(from: slab, count: used)
        slab.deallocate()
        slab = moved
        capacity = larger
    }
}

extension UnsafeMutablePointer<Double> {
    /// Memory that begins with a cache line, so that no vector of a block straddles two of them.
    static func allocateAligned(_ count: Int) -> UnsafeMutablePointer<Double> {
        UnsafeMutableRawPointer.allocate(byteCount: count * MemoryLayout<Double>.stride, alignment: 64)
            .bindMemory(to: Double.self, capacity: count)
    }
}
