import Execution
import ModelEquations

/// A group whose elements emit spikes: a `NeuronGroup` with a threshold, a `SpikeGeneratorGroup`, a `PoissonGroup`, or a part
/// of one.
public protocol SpikeSource: SimulationObject {
    /// How many elements there are.
    var count: Int { get }
    /// The group that holds the elements: itself, unless it is a part of another.
    var whole: any SpikeSource { get }
    /// Their numbers in it.
    var elements: Range<Int> { get }
    /// Those of the whole group that spike in the present step, in ascending order.
    var spikes: EventList { get }
    /// Whether it can spike at all; a `NeuronGroup` without a threshold cannot.
    var hasSpikes: Bool { get }
    /// The elements of the whole group to which an event happens in the present step; nil where the group has no such event.
    func elements(of event: String) -> EventList?
    /// When in a step an event is found; nil where the group has no such event.
    func slot(of event: String) -> Slot?
}

extension SpikeSource {
    /// The group itself.
    public var whole: any SpikeSource { self }

    /// All its elements.
    public var elements: Range<Int> { 0..<count }

    /// The type of a variable of the elements; real for what they do not have.
    public func variableType(named name: String) -> ValueType { stateGroup?.variable(named: name)?.type ?? .real }

    /// The group with the variables of the elements, where it has any.
    var stateGroup: StateGroup? { whole as? StateGroup }

    /// The elements to which an event happens: those that spike.
    public func elements(of event: String) -> EventList? { event == NeuronEvent.spike && hasSpikes ? spikes : nil }

    /// When in a step an event is found.
    public func slot(of event: String) -> Slot? { elements(of: event) == nil ? nil : .thresholds }
}
