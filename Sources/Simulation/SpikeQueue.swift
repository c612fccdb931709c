/// Stretches of synapses that spikes are on their way to, in a ring of as many steps as the longest delay needs.
struct SpikeQueue {
    private var ring: [[DeliveryOrder.Stretch]]
    private var present = 0

    init(longestDelay: Int) { ring = Array(repeating: [], count: longestDelay + 1) }

    mutating func push(_ stretch: DeliveryOrder.Stretch) {
        ring[(present + Int(stretch.delay)) % ring.count].append(stretch)
    }

    /// What arrives in the present step.
    var arriving: [DeliveryOrder.Stretch] { ring[present] }

    mutating func advance() {
        ring[present].removeAll(keepingCapacity: true)
        present = (present + 1) % ring.count
    }

    /// Calls `body` for each stretch that a spike is on its way to, with the steps until it arrives.
    func forEach(_ body: (_ ahead: Int, DeliveryOrder.Stretch) -> Void) {
        for ahead in ring.indices {
            for stretch in ring[(present + ahead) % ring.count] { body(ahead, stretch) }
        }
    }

    /// Takes over what is still under way in another queue.
    mutating func adopt(_ other: SpikeQueue) {
        other.forEach { ahead, stretch in
            if ahead < ring.count { ring[(present + ahead) % ring.count].append(stretch) }
        }
    }
}
