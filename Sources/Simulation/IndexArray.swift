/// A growing list of element indices at a place in memory that stays the same until it grows.
package final class IndexArray {
    package private(set) var count = 0
    private(set) var pointer: UnsafeMutablePointer<Int32>
    private var capacity = 16

    init() { pointer = .allocate(capacity: capacity) }

    deinit { pointer.deallocate() }

    /// The first indices get exactly the room that they need; after that room grows by half at least, so that indices that are
    /// added one by one are not moved each time. Room that is not used yet is not touched, and so takes no memory.
    func append(contentsOf values: UnsafeBufferPointer<Int32>) {
        guard let start = values.baseAddress, values.count > 0 else { return }
        let needed = count + values.count
        if needed > capacity {
            capacity = count == 0 ? needed : max(needed, count + count / 2)
            let larger = UnsafeMutablePointer<Int32>.allocate(capacity: capacity)
            larger.moveInitialize(from: pointer, count: count)
            pointer.deallocate()
            pointer = larger
        }
        (pointer + count).initialize(from: start, count: values.count)
        count = needed
    }

    func removeAll() { count = 0 }

    package var values: [Int32] { Array(UnsafeBufferPointer(start: pointer, count: count)) }

    subscript(position: Int) -> Int32 { pointer[position] }
}
