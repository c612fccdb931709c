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
    private var offsets: [Int] = []
    private var slab: UnsafeMutablePointer<Double>
    private var used = 0
    private var capacity: Int

    /// - Parameter count: the number of elements; a shared column has one value however many there are.
    public init(count: Int) {
        self.count = count
        capacity = 16
        slab = .allocate(capacity: capacity)
        slab.initialize(repeating: 0, count: capacity)
    }

    deinit { slab.deallocate() }

    /// Adds a column of zeros and returns its index; where there is one of that name, returns that.
    @discardableResult
    public func addColumn(_ name: String, isShared: Bool = false) -> Int {
        if let existing = index(of: name) { return existing }
        columns.append(Column(name: name, isShared: isShared))
        offsets.append(used)
        used += StateArrays.padded(isShared ? 1 : count)
        reserve(used)
        return columns.count - 1
    }

    /// The column of that name, or nil.
    public func index(of name: String) -> Int? { columns.firstIndex { $0.name == name } }

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

    /// Sets every value of a column.
    public func fill(_ column: Int, with value: Double) {
        pointer(column).update(repeating: value, count: length(of: column))
    }

    /// Changes the number of elements: element `k` of the new state is element `origins[k]` of the old one, or zero where that is negative.
    public func rearrange(_ origins: [Int32]) {
        let oldColumns = columns.indices.map { values($0) }
        count = origins.count
        used = 0
        for (position, column) in columns.enumerated() {
            offsets[position] = used
            used += StateArrays.padded(column.isShared ? 1 : count)
        }
        reserve(used)
        for (position, column) in columns.enumerated() {
            let old = oldColumns[position]
            if column.isShared {
                pointer(position)[0] = old[0]
            } else {
                let destination = pointer(position)
                for (element, origin) in origins.enumerated() {
                    destination[element] = origin < 0 ? 0 : old[Int(origin)]
                }
            }
        }
    }

    /// Columns begin at multiples of a cache line, so that blocks of different columns do not share one.
    private static func padded(_ count: Int) -> Int { max(8, (count + 7) / 8 * 8) }

    private func reserve(_ needed: Int) {
        guard needed > capacity else { return }
        let larger = max(needed, capacity * 2)
        let moved = UnsafeMutablePointer<Double>.allocate(capacity: larger)
        moved.moveInitialize(from: slab, count: capacity)
        (moved + capacity).initialize(repeating: 0, count: larger - capacity)
        slab.deallocate()
        slab = moved
        capacity = larger
    }
}
