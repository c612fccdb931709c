/// The synapses of a pathway in the order in which spikes reach them: by the spiking neuron, then by delay, then as they were
/// made. A spike touches one stretch of this order for each of its delays.
struct DeliveryOrder {
    /// Synapses that one spike reaches at the same time.
    struct Stretch: Hashable {
        let start: Int32
        let count: Int32
        /// In steps.
        let delay: Int32
    }

    /// The synapse at each position; nil where that is the position itself.
    let synapses: [Int32]?
    let stretches: [Stretch]
    /// Neuron `k` has the stretches `firstStretch[k] ..< firstStretch[k + 1]`.
    let firstStretch: [Int32]
    let longestDelay: Int

    /// - Parameters:
    ///   - neurons: for each synapse the neuron whose spikes reach it.
    ///   - delays: for each synapse its delay in steps, or one value for all.
    init(neurons: UnsafePointer<Int32>, count: Int, neuronCount: Int, delays: [Int32]) {
        func delay(_ synapse: Int) -> Int32 { delays.count == 1 ? delays[0] : delays[synapse] }
        var isSorted = true
        for position in 1..<max(1, count)
        where (neurons[position - 1], delay(position - 1)) > (neurons[position], delay(position)) {
            isSorted = false
            break
        }
        let order =
            isSorted
            ? nil
            : (0..<Int32(count)).sorted {
                (neurons[Int($0)], delay(Int($0)), $0) < (neurons[Int($1)], delay(Int($1)), $1)
            }
        var stretches: [Stretch] = []
        var first = [Int32](repeating: 0, count: neuronCount + 1)
        var position = 0
        var longest: Int32 = 0
        for neuron in 0..<neuronCount {
            first[neuron] = Int32(stretches.count)
            while position < count {
                let synapse = order.map { Int($0[position]) } ?? position
                guard neurons[synapse] == Int32(neuron) else { break }
                let start = position
                let common = delay(synapse)
                longest = max(longest, common)
                repeat {
                    position += 1
                } while position < count
                    && {
                        let next = order.map { Int($0[position]) } ?? position
                        return neurons[next] == Int32(neuron) && delay(next) == common
                    }()
                stretches.append(Stretch(start: Int32(start), count: Int32(position - start), delay: common))
            }
        }
        first[neuronCount] = Int32(stretches.count)
        synapses = order
        self.stretches = stretches
        firstStretch = first
        longestDelay = Int(longest)
    }
}
