import Execution

/// A group whose elements emit spikes: a `NeuronGroup` with a threshold, a `SpikeGeneratorGroup`.
public protocol SpikeSource: SimulationObject {
    /// How many elements there are.
    var count: Int { get }
    /// Those that spike in the present step, in ascending order.
    var spikes: EventList { get }
    /// Whether it can spike at all; a `NeuronGroup` without a threshold cannot.
    var hasSpikes: Bool { get }
}
