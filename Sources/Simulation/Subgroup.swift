import Execution
import Expressions
import Units

/// Consecutive neurons of a group that stand for a group of their own: Brian's `G[10:20]`.
///
///     let network = try NeuronGroup(4000, model, threshold: "v > Vt", reset: "v = Vr")
///     let excitatory = try Subgroup(network, 0..<3200)
///     let synapses = try Synapses(excitatory, network, onPre: "ge_post += we")
///
/// Its neurons are numbered from 0. It holds nothing itself, and need not be in a network.
public final class Subgroup: SimulationObject, SpikeSource {
    /// The group that the neurons belong to.
    public let whole: any SpikeSource
    /// Which of its neurons.
    public let elements: Range<Int>

    /// - Parameters:
    ///   - source: a group, or a part of one.
    ///   - range: the neurons of the source, from 0.
    /// - Throws: a diagnostic where the range is empty or goes beyond the source.
    public init(_ source: any SpikeSource, _ range: Range<Int>) throws(Diagnostic) {
        guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= source.count else {
            throw Diagnostic(
                "index-out-of-range", "a subgroup takes one or more consecutive neurons of \(source.title)",
                expected: "a part of 0 to \(source.count - 1)",
                found: range.isEmpty ? "no neurons" : "\(range.lowerBound) to \(range.upperBound - 1)",
                advice: "indices begin at 0, and the last one of a slice is left out")
        }
        whole = source.whole
        elements = source.elements.lowerBound + range.lowerBound..<source.elements.lowerBound + range.upperBound
        try super.init(dt: source.dt, name: nil)
        // As in Brian2: what is ordered by a part comes behind what is ordered by the whole.
        order = source.whole.order + 1
    }

    override var baseName: String { "\(whole.displayName)_subgroup" }

    package override var displayName: String { "\(whole.displayName)\(bounds)" }

    package override var title: String { "\(whole.title)\(bounds)" }

    private var bounds: String { "[\(elements.lowerBound):\(elements.upperBound)]" }

    override var requiredObjects: [SimulationObject] { [whole] }

    /// The number of neurons.
    public var count: Int { elements.count }

    /// Whether the group can spike.
    public var hasSpikes: Bool { whole.hasSpikes }

    /// The neurons of the whole group that spike, by their numbers in it.
    public var spikes: EventList { whole.spikes }

    /// The neurons of the whole group to which an event happens, by their numbers in it.
    public func elements(of event: String) -> EventList? { whole.elements(of: event) }

    /// When in a step an event is found.
    public func slot(of event: String) -> Slot? { whole.slot(of: event) }
}
