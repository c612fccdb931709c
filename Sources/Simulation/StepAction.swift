import Execution

/// Something that happens in each step, as an object: a closure in an array or behind a question mark is called through two others,
/// which takes longer than a neuron.
final class StepAction {
    let run: () -> Void
    /// Without an event in this list there is nothing to do.
    let trigger: EventList?

    init(after trigger: EventList? = nil, _ run: @escaping () -> Void) { (self.trigger, self.run) = (trigger, run) }
}

/// What happens in each step, in its order, called without counting references.
struct StepActions {
    private let actions: [StepAction]
    private let unmanaged: [(events: UnsafePointer<Int64>?, action: Unmanaged<StepAction>)]

    init(_ actions: [StepAction]) {
        self.actions = actions
        unmanaged = actions.map { ($0.trigger?.counter, Unmanaged.passUnretained($0)) }
    }

    func run() {
        unmanaged.withUnsafeBufferPointer { buffer in
            for (events, action) in buffer {
                if let events, events.pointee == 0 { continue }
                action._withUnsafeGuaranteedRef { $0.run() }
            }
        }
    }
}
