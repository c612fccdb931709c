import CKernels

/// Stretches of elements that a program runs over one after the other, such as the synapses that the spikes of a step reach.
public final class StretchList {
    /// These are touched for each spike, from one thread.
    @exclusivity(unchecked) private(set) var storage: UnsafeMutablePointer<KernelStretch>
    @exclusivity(unchecked) private var capacity: Int
    /// How many there are.
    @exclusivity(unchecked) public private(set) var count = 0

    /// An empty list.
    public init() {
        capacity = 16
        storage = .allocate(capacity: capacity)
    }

    deinit { storage.deallocate() }

    /// Adds a stretch.
    /// - Parameters:
    ///   - start: its first element, or the place of that in a list.
    ///   - count: how many elements it has.
    public func append(start: Int32, count: Int32) {
        if self.count == capacity { grow() }
        (storage + self.count).initialize(to: KernelStretch(start: start, count: count))
        self.count += 1
    }

    /// Empties the list.
    public func removeAll() { count = 0 }

    /// The first element of a stretch, and how many it has.
    public subscript(position: Int) -> (start: Int, count: Int) {
        precondition(position < count, "there is no such stretch")
        return (Int(storage[position].start), Int(storage[position].count))
    }

    private func grow() {
        let larger = UnsafeMutablePointer<KernelStretch>.allocate(capacity: 2 * capacity)
        larger.moveInitialize(from: storage, count: count)
        storage.deallocate()
        (storage, capacity) = (larger, 2 * capacity)
    }
}
