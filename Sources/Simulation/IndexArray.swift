/// A growing list of element indices at a stable place in memory.
final class IndexArray {
    private(set) var count = 0
    private(set) var pointer: UnsafeMutablePointer<Int32>
    private var capacity = 16

    init() {
        pointer = .allocate(capacity: capacity)
        pointer.initialize(repeating: 0, count: capacity)
    }

    deinit { pointer.deallocate() }

    func append(_ value: Int32) {
        if count == capacity {
            let larger = UnsafeMutablePointer<Int32>.allocate(capacity: 2 * capacity)
            larger.moveInitialize(from: pointer, count: count)
            (larger + count).initialize(repeating: 0, count: 2 * capacity - count)
            pointer.deallocate()
            pointer = larger
            capacity *= 2
        }
        pointer[count] = value
        count += 1
    }

    func removeAll() { count = 0 }

    var values: [Int32] { Array(UnsafeBufferPointer(start: pointer, count: count)) }

    subscript(position: Int) -> Int32 { pointer[position] }
}
