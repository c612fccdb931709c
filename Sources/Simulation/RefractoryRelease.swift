import Execution

/// Ends the refractoriness of neurons when its time has come, where that is the same time for all: spikes line up, and a step looks
/// at the first in the line only, not at every neuron.
///
/// The outcome is that of `not_refractory = timestep(t - lastspike, dt) >= timestep(refractory, dt)` for every neuron in every step,
/// provided that nothing else sets `lastspike` or `not_refractory` during the run.
final class RefractoryRelease {
    /// A longer refractoriness than this is no matter of counting.
    private static let mostSteps = Double(1 << 40)

    private let arrays: StateArrays
    private let lastSpike: Int
    private let notRefractory: Int
    private let clock: Clock
    private let steps: Double
    /// Read and written in every step, from one thread.
    @exclusivity(unchecked) private var line: [(neuron: Int32, step: Int)] = []
    @exclusivity(unchecked) private var head = 0
    /// The step of the first in the line; before the first step of the run, the earliest of all.
    @exclusivity(unchecked) private var next = Int.min

    /// nil where each neuron has to be looked at in each step.
    init?(of group: NeuronGroup, _ run: RunContext) {
        guard case .time(let duration) = group.refractory,
            let lastSpike = group.arrays.index(of: "lastspike"),
            let notRefractory = group.arrays.index(of: "not_refractory"),
            !run.changes("lastspike", of: group), !run.changes("not_refractory", of: group)
        else { return nil }
        steps = TimeGrid.steps(in: duration.value, dt: run.clock.dt.value)
        guard steps < RefractoryRelease.mostSteps else { return nil }
        arrays = group.arrays
        (self.lastSpike, self.notRefractory, clock) = (lastSpike, notRefractory, run.clock)
    }

    /// The same as data.
    var work: Work.Release {
        Work.Release(
            notRefractory: Work.Place(arrays: arrays, column: notRefractory),
            lastSpike: Work.Place(arrays: arrays, column: lastSpike), steps: steps)
    }

    /// Called before the state is updated in each step.
    func release() {
        let step = clock.timestep
        guard step >= next else { return }
        if next == .min { begin() }
        let mask = arrays.pointer(notRefractory)
        while head < line.count, line[head].step <= step {
            mask[Int(line[head].neuron)] = 1
            head += 1
        }
        if head > 4096, head > line.count / 2 {
            line.removeFirst(head)
            head = 0
        }
        next = head < line.count ? line[head].step : .max
    }

    /// Called with the neurons that have spiked in a step.
    func add(_ spikes: EventList) {
        let step = clock.timestep + Int(steps)
        let found = spikes.elements
        for position in 0..<spikes.count { line.append((found[position], step)) }
        next = min(next, step)
    }

    /// Takes over what earlier runs have left.
    private func begin() {
        let mask = arrays.pointer(notRefractory)
        for neuron in 0..<arrays.count {
            let isReleased = hasEnded(neuron, at: clock.timestep)
            mask[neuron] = isReleased ? 1 : 0
            if !isReleased { line.append((Int32(truncatingIfNeeded: neuron), firstFreeStep(neuron))) }
        }
        line.sort { ($0.step, $0.neuron) < ($1.step, $1.neuron) }
    }

    private func hasEnded(_ neuron: Int, at step: Int) -> Bool {
        let dt = clock.dt.value
        return arrays.pointer(lastSpike)[neuron]
            <= TimeGrid.latestBeginning(lasting: steps, until: Double(step) * dt, dt: dt)
    }

    private func firstFreeStep(_ neuron: Int) -> Int {
        let dt = clock.dt.value
        let estimate = arrays.pointer(lastSpike)[neuron] / dt + steps
        guard estimate.magnitude < RefractoryRelease.mostSteps else { return .max }
        var step = max(clock.timestep + 1, Int(estimate) - 1)
        while !hasEnded(neuron, at: step) { step += 1 }
        return step
    }
}
