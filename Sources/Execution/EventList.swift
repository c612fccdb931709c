import CKernels

/// The elements that met a condition in this step, in ascending order.
public final class EventList {
    /// Behind a constant pointer, so that reading it in each step needs no check of exclusive access.
    let storage: UnsafeMutablePointer<KernelEvents>

    /// An empty list.
    /// - Parameter capacity: for how many elements there is room at first.
    public init(capacity: Int) {
        let elements = UnsafeMutablePointer<Int32>.allocate(capacity: max(1, capacity))
        elements.initialize(repeating: 0, count: max(1, capacity))
        storage = .allocate(capacity: 1)
        storage.initialize(to: KernelEvents(count: 0, capacity: Int64(max(1, capacity)), elements: elements))
    }

    deinit {
        elements.deallocate()
        storage.deallocate()
    }

    /// How many elements there are.
    public var count: Int { Int(storage.pointee.count) }

    /// Where the number of elements stands, for those who look at it in each step; valid as long as the list.
    public var counter: UnsafePointer<Int64> { withUnsafePointer(to: &storage.pointee.count) { $0 } }

    /// The elements; valid until one is added.
    public var elements: UnsafeMutablePointer<Int32> {
        guard let elements = storage.pointee.elements else { preconditionFailure("a list has room from its beginning") }
        return elements
    }

    /// Empties the list.
    public func removeAll() { storage.pointee.count = 0 }

    /// Adds an element; the list grows as needed.
    public func append(_ element: Int32) {
        reserve(1)
        elements[count] = element
        storage.pointee.count += 1
    }

    func append(contentsOf other: EventList) {
        reserve(other.count)
        (elements + count).update(from: other.elements, count: other.count)
        storage.pointee.count += Int64(other.count)
    }

    /// Makes room for more elements.
    func reserve(_ added: Int) {
        let needed = count + added
        guard needed > Int(storage.pointee.capacity) else { return }
        let capacity = max(needed, 2 * Int(storage.pointee.capacity))
        let larger = UnsafeMutablePointer<Int32>.allocate(capacity: capacity)
        larger.moveInitialize(from: elements, count: count)
        (larger + count).initialize(repeating: 0, count: capacity - count)
        elements.deallocate()
        storage.pointee.elements = larger
        storage.pointee.capacity = Int64(capacity)
    }
}
