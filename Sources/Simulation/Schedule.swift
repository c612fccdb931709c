import Execution
import Units

/// One thing that happens in each step of a clock.
struct Operation {
    let slot: Slot
    let order: Int
    let name: String
    let clock: Clock
    let run: () -> Void
    /// What it does where that is a pass over the elements of a group.
    let pass: ElementPass?
    /// Without an event in this list it does nothing.
    let trigger: EventList?
    /// The same as data; nil for what cannot be done elsewhere.
    let work: Work?
    /// The object that it belongs to.
    private(set) var owner: SimulationObject?

    init(
        _ slot: Slot, order: Int, name: String, clock: Clock, after trigger: EventList? = nil, work: Work? = nil,
        run: @escaping () -> Void
    ) {
        (self.slot, self.order, self.name, self.clock, self.run) = (slot, order, name, clock, run)
        (self.trigger, self.work, pass) = (trigger, work, nil)
    }

    init(_ slot: Slot, order: Int, name: String, clock: Clock, pass: ElementPass, work: Work?) {
        (self.slot, self.order, self.name, self.clock, self.pass) = (slot, order, name, clock, pass)
        self.work = work
        run = { pass.run(step: UInt64(clock.timestep)) }
        trigger = nil
    }

    func owned(by object: SimulationObject) -> Operation {
        var operation = self
        operation.owner = object
        return operation
    }
}

/// What happens in a step, in its order: by slot, then by order, then by name.
struct Schedule {
    let operations: [Operation]
    /// The clocks that the operations belong to.
    let clocks: [Clock]

    init(_ unordered: [Operation]) {
        operations = unordered.enumerated().sorted { left, right in
            let (first, second) = (left.element, right.element)
            return (first.slot, first.order, first.name, left.offset)
                < (second.slot, second.order, second.name, right.offset)
        }.map(\.element)
        clocks = operations.reduce(into: []) { clocks, operation in
            if !clocks.contains(where: { $0 === operation.clock }) { clocks.append(operation.clock) }
        }
    }

    var entries: [ScheduleEntry] {
        operations.map { ScheduleEntry(slot: $0.slot, order: $0.order, name: $0.name, dt: $0.clock.dt) }
    }
}

/// An operation of a network as a summary shows it.
public struct ScheduleEntry: Hashable, Sendable {
    /// When in a step it happens.
    public let slot: Slot
    /// Its place among the operations of the slot.
    public let order: Int
    /// The name of its object, with what it does.
    public let name: String
    /// How often it happens.
    public let dt: Quantity
}
