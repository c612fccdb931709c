/// Something that happens in each step, as an object: a closure in an array or behind a question mark is called through two others,
/// which takes longer than a neuron.
final class StepAction {
    let run: () -> Void

    init(_ run: @escaping () -> Void) { self.run = run }
}

/// What happens in each step, in its order, called without counting references.
struct StepActions {
    private let actions: [StepAction]
    private let unmanaged: [Unmanaged<StepAction>]

    init(_ actions: [StepAction]) {
        self.actions = actions
        unmanaged = actions.map(Unmanaged.passUnretained)
    }

    func run() {
        unmanaged.withUnsafeBufferPointer { buffer in
            for action in buffer { action._withUnsafeGuaranteedRef { $0.run() } }
        }
    }
}
