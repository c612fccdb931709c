import Execution

/// A group whose elements emit spikes: a `NeuronGroup` with a threshold, a `SpikeGeneratorGroup`, a `PoissonGroup`.
public protocol SpikeSource: SimulationObject {
    /// How many elements there are.
    var count: Int { get }
    /// Those that spike in the present step, in ascending order.
    var spikes: EventList { get }
    /// Whether it can spike at all; a `NeuronGroup` without a threshold cannot.
    var hasSpikes: Bool { get }
    /// The elements to which an event happens in the present step; nil where the group has no such event.
    func elements(of event: String) -> EventList?
    /// When in a step an event is found; nil where the group has no such event.
    func slot(of event: String) -> Slot?
}

extension SpikeSource {
    /// The elements to which an event happens: those that spike.
    public func elements(of event: String) -> EventList? { event == NeuronEvent.spike && hasSpikes ? spikes : nil }

    /// When in a step an event is found.
    public func slot(of event: String) -> Slot? { elements(of: event) == nil ? nil : .thresholds }
}
