/// The elements that met a condition in this step, in ascending order.
public final class EventList {
    private struct Storage {
        var count = 0
        var capacity: Int
        var elements: UnsafeMutablePointer<Int32>
    }

    /// Behind a constant pointer, so that reading it in each step needs no check of exclusive access.
    private let storage: UnsafeMutablePointer<Storage>

    /// An empty list.
    /// - Parameter capacity: for how many elements there is room at first.
    public init(capacity: Int) {
        let elements = UnsafeMutablePointer<Int32>.allocate(capacity: max(1, capacity))
        elements.initialize(repeating: 0, count: max(1, capacity))
        storage = .allocate(capacity: 1)
        storage.initialize(to: Storage(capacity: max(1, capacity), elements: elements))
    }

    deinit {
        storage.pointee.elements.deallocate()
        storage.deallocate()
    }

    /// How many elements there are.
    public var count: Int { storage.pointee.count }

    /// The elements; valid until one is added.
    public var elements: UnsafeMutablePointer<Int32> { storage.pointee.elements }

    /// Empties the list.
    public func removeAll() { storage.pointee.count = 0 }

    /// Adds an element; the list grows as needed.
    public func append(_ element: Int32) {
        if storage.pointee.count == storage.pointee.capacity { grow() }
        storage.pointee.elements[storage.pointee.count] = element
        storage.pointee.count += 1
    }

    private func grow() {
        let capacity = storage.pointee.capacity
        let larger = UnsafeMutablePointer<Int32>.allocate(capacity: 2 * capacity)
        larger.moveInitialize(from: storage.pointee.elements, count: capacity)
        (larger + capacity).initialize(repeating: 0, count: capacity)
        storage.pointee.elements.deallocate()
        storage.pointee.elements = larger
        storage.pointee.capacity = 2 * capacity
    }
}
