/// Spikes that were under way when the synapses, their delays or the time step changed: each goes on to its synapse by itself.
struct StraySpikes {
    /// In the order of arrival, the last first.
    private var spikes: [(seconds: Double, synapse: Int32)] = []
    /// The steps from the beginning of the run until each arrives.
    private var steps: [Int] = []
    /// How many steps the run has taken.
    private var taken = 0
    private var dt = 0.0

    init() {}

    /// From the seconds and the synapse of each, one after the other.
    init(flattened: [Double]) {
        spikes = stride(from: 0, to: flattened.count - 1, by: 2).map { (flattened[$0], Int32(flattened[$0 + 1])) }
    }

    var isEmpty: Bool { spikes.isEmpty }

    /// The seconds and the synapse of each, one after the other.
    var flattened: [Double] {
        spikes.indices.reversed().flatMap { [seconds(spikes[$0], $0), Double(spikes[$0].synapse)] }
    }

    private func seconds(_ spike: (seconds: Double, synapse: Int32), _ index: Int) -> Double {
        steps.indices.contains(index) ? Double(steps[index] - taken) * dt : spike.seconds
    }

    /// Gets ready for a run.
    mutating func prepare(dt: Double, synapseCount: Int) {
        for index in spikes.indices { spikes[index].seconds = seconds(spikes[index], index) }
        self.dt = dt
        taken = 0
        spikes.removeAll { $0.synapse >= synapseCount }
        let order = spikes.indices.sorted { (spikes[$0].seconds, $0) > (spikes[$1].seconds, $1) }
        spikes = order.map { spikes[$0] }
        steps = spikes.map { Clock.whole(DelaySteps.steps($0.seconds, dt: dt)) }
    }

    /// The synapses that are reached in the present step; the others come one step nearer.
    mutating func arriving() -> [Int32] {
        guard !spikes.isEmpty else { return [] }
        var arrived: [Int32] = []
        while let last = steps.last, last <= taken {
            steps.removeLast()
            if let spike = spikes.popLast() { arrived.append(spike.synapse) }
        }
        taken += 1
        return arrived
    }
}
