import Expressions
import Units

/// A function that runs in each step, or at a step of its own: Brian's `network_operation`.
public final class NetworkOperation: SimulationObject {
    /// When in a step it happens.
    public let slot: Slot
    private let body: (Quantity) throws(Diagnostic) -> Void

    /// - Parameters:
    ///   - dt: the time between two calls; nil for the network's step.
    ///   - body: is given the time; what it throws ends the run.
    ///   - slot: when in a step it happens.
    ///   - name: what error messages and summaries call it; nil for a name made from its kind.
    public init(
        slot: Slot = .start, dt: Quantity? = nil, name: String? = nil,
        _ body: @escaping (Quantity) throws(Diagnostic) -> Void
    ) throws(Diagnostic) {
        self.slot = slot
        self.body = body
        try super.init(dt: dt, name: name)
    }

    override var baseName: String { "networkoperation" }

    override var changesAnything: Bool { true }

    override func operations(_ run: RunContext) throws(Diagnostic) -> [Operation] {
        let (clock, body, fail) = (run.clock, body, run.fail)
        return [
            Operation(slot, order: order, name: displayName, clock: clock) {
                do throws(Diagnostic) { try body(clock.t) } catch { fail(error) }
            }
        ]
    }
}
