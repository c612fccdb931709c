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

    /// Takes over what is still under way in another queue.
    mutating func adopt(_ other: SpikeQueue) {
        for ahead in other.ring.indices {
            for stretch in other.ring[(other.present + ahead) % other.ring.count] where ahead < ring.count {
                ring[(present + ahead) % ring.count].append(stretch)
            }
        }
    }
}
