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

    /// What is under way: for each stretch the steps until it arrives, its start, count and delay.
    var flattened: [Double] {
        ring.indices.flatMap { ahead in
            ring[(present + ahead) % ring.count].flatMap {
                [Double(ahead), Double($0.start), Double($0.count), Double($0.delay)]
            }
        }
    }

    /// A queue with what was under way in another one.
    init(longestDelay: Int, flattened: [Double]) {
        self.init(longestDelay: longestDelay)
        for start in stride(from: 0, to: flattened.count - 3, by: 4) where Int(flattened[start]) < ring.count {
            ring[Int(flattened[start])].append(
                DeliveryOrder.Stretch(
                    start: Int32(flattened[start + 1]), count: Int32(flattened[start + 2]),
                    delay: Int32(flattened[start + 3])))
        }
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
