/// The synapses of a pathway in the order in which spikes reach them: by the spiking neuron, then by delay, then as they were
/// made. A spike touches one stretch of this order for each of its delays.
///
/// What it holds besides a few bytes a neuron is at most 8 bytes a synapse: 4 where the synapses were not made in this order,
/// and 4 for each stretch where delays differ.
struct DeliveryOrder: Equatable {
    /// Synapses that one spike reaches at the same time.
    struct Stretch: Hashable {
        let start: Int32
        let count: Int32
        /// In steps.
        let delay: Int32
    }

    /// A part of a stretch in 4 bytes: its delay, and how many synapses it has. Where it starts follows from those before it.
    private struct PackedStretch: Equatable {
        static let longestDelay: Int32 = 1 << 24 - 1
        static let largestCount: Int32 = 1 << 8 - 1
        private let bits: UInt32

        init(count: Int32, delay: Int32) { bits = UInt32(delay) << 8 | UInt32(count) }

        var count: Int32 { Int32(bits & 0xFF) }
        var delay: Int32 { Int32(bits >> 8) }
    }

    /// How many steps a delay can have.
    static let longestPossibleDelay = Int(PackedStretch.longestDelay)

    /// The synapse at each position; nil where that is the position itself.
    let synapses: [Int32]?
    let longestDelay: Int
    /// Neuron `k` has the positions `firstPosition[k] ..< firstPosition[k + 1]`.
    private let firstPosition: [Int32]
    /// The delay of all synapses; nil where they differ.
    private let commonDelay: Int32?
    /// Where delays differ: neuron `k` has the parts `firstPart[k] ..< firstPart[k + 1]`.
    private let firstPart: [Int32]
    private let parts: [PackedStretch]

    /// - Parameters:
    ///   - neurons: for each synapse the neuron whose spikes reach it.
    ///   - delays: in steps, none longer than ``longestPossibleDelay``.
    init(neurons: UnsafePointer<Int32>, count: Int, neuronCount: Int, delays: DelaySteps) {
        var first = [Int32](repeating: 0, count: neuronCount + 1)
        for synapse in 0..<count { first[Int(neurons[synapse]) + 1] += 1 }
        for neuron in 0..<neuronCount { first[neuron + 1] += first[neuron] }
        firstPosition = first
        let common = delays.common(count: count)
        commonDelay = common
        let order = DeliveryOrder.isInOrder(neurons, count, delays) ? nil : DeliveryOrder.sorted(neurons, first, delays)
        synapses = order
        guard common == nil else {
            (firstPart, parts) = ([], [])
            longestDelay = Int(common ?? 0)
            return
        }
        var longest: Int32 = 0
        var firstPart = [Int32](repeating: 0, count: neuronCount + 1)
        var parts: [PackedStretch] = []
        // Counted before they are made, so that they take no more memory than they need.
        for isCounting in [true, false] {
            var made: Int32 = 0
            for neuron in 0..<neuronCount {
                firstPart[neuron] = made
                var position = first[neuron]
                while position < first[neuron + 1] {
                    let start = position
                    let delay = delays[order.map { Int($0[Int(start)]) } ?? Int(start)]
                    repeat {
                        position += 1
                    } while position < first[neuron + 1] && position - start < PackedStretch.largestCount
                        && delays[order.map { Int($0[Int(position)]) } ?? Int(position)] == delay
                    made += 1
                    if !isCounting { parts.append(PackedStretch(count: position - start, delay: delay)) }
                    longest = max(longest, delay)
                }
            }
            firstPart[neuronCount] = made
            if isCounting { parts.reserveCapacity(Int(made)) }
        }
        self.firstPart = firstPart
        self.parts = parts
        longestDelay = Int(longest)
    }

    /// Calls `body` for the stretches that a spike of a neuron reaches, by ascending delay.
    @inline(__always)
    func forEachStretch(of neuron: Int, _ body: (Stretch) -> Void) {
        var start = firstPosition[neuron]
        if let commonDelay {
            let count = firstPosition[neuron + 1] - start
            if count > 0 { body(Stretch(start: start, count: count, delay: commonDelay)) }
            return
        }
        var index = Int(firstPart[neuron])
        let end = Int(firstPart[neuron + 1])
        while index < end {
            let delay = parts[index].delay
            var count: Int32 = 0
            repeat {
                count += parts[index].count
                index += 1
            } while index < end && parts[index].delay == delay
            body(Stretch(start: start, count: count, delay: delay))
            start += count
        }
    }

    /// Whether a neuron's spike reaches two synapses with the same target at the same time.
    func repeats(_ targets: UnsafePointer<Int32>, targetCount: Int) -> Bool {
        var seen = [Int32](repeating: -1, count: targetCount)
        var number: Int32 = 0
        var isRepeated = false
        for neuron in 0..<(firstPosition.count - 1) where !isRepeated {
            forEachStretch(of: neuron) { stretch in
                for position in Int(stretch.start)..<Int(stretch.start + stretch.count) {
                    let target = Int(targets[synapses.map { Int($0[position]) } ?? position])
                    if seen[target] == number { isRepeated = true }
                    seen[target] = number
                }
                number += 1
            }
        }
        return isRepeated
    }

    private static func isInOrder(_ neurons: UnsafePointer<Int32>, _ count: Int, _ delays: DelaySteps) -> Bool {
        for synapse in 1..<max(1, count) {
            if neurons[synapse - 1] > neurons[synapse] { return false }
            if neurons[synapse - 1] == neurons[synapse], delays[synapse - 1] > delays[synapse] { return false }
        }
        return true
    }

    /// The synapses by neuron, by counting, and those of each neuron by delay.
    private static func sorted(_ neurons: UnsafePointer<Int32>, _ first: [Int32], _ delays: DelaySteps) -> [Int32] {
        let count = Int(first[first.count - 1])
        var next = first
        var order = [Int32](repeating: 0, count: count)
        for synapse in 0..<count {
            let neuron = Int(neurons[synapse])
            order[Int(next[neuron])] = Int32(synapse)
            next[neuron] += 1
        }
        if case .common = delays { return order }
        var keys: [UInt64] = []
        for neuron in 0..<(first.count - 1) where first[neuron + 1] - first[neuron] > 1 {
            let range = Int(first[neuron])..<Int(first[neuron + 1])
            keys.removeAll(keepingCapacity: true)
            for synapse in order[range] { keys.append(UInt64(delays[Int(synapse)]) << 32 | UInt64(synapse)) }
            keys.sort()
            for (position, key) in zip(range, keys) { order[position] = Int32(truncatingIfNeeded: key) }
        }
        return order
    }
}

/// The delays of synapses, counted in steps.
enum DelaySteps {
    /// The same for all.
    case common(Int32)
    /// One for each synapse, in seconds, and the length of a step.
    case single(UnsafePointer<Double>, dt: Double)

    /// A delay in steps, rounded to the nearest.
    static func steps(_ delay: Double, dt: Double) -> Double { (delay / dt + 0.5).rounded(.down) }

    subscript(synapse: Int) -> Int32 {
        switch self {
        case .common(let steps): steps
        case .single(let delays, let dt): Int32(DelaySteps.steps(delays[synapse], dt: dt))
        }
    }

    /// The delay of all, where they have the same.
    func common(count: Int) -> Int32? {
        if case .common(let steps) = self { return steps }
        guard count > 0 else { return 0 }
        let first = self[0]
        return (1..<count).allSatisfy { self[$0] == first } ? first : nil
    }
}
