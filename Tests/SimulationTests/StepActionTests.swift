import Execution
import Testing

@testable import Simulation

/// What is done in a step is done in its order, and what waits for events only where there are some.
struct StepActionTests {
    @Test func whatWaitsForEventsIsLeftOutWithoutThem() {
        let events = EventList(capacity: 1)
        var done: [String] = []
        let actions = StepActions([
            StepAction { done.append("always") },
            StepAction(after: events) { done.append("after \(events.count)") },
            StepAction { events.append(7) },
            StepAction(after: events) { done.append("last") },
        ])
        actions.run()
        #expect(done == ["always", "last"])
        actions.run()
        #expect(done == ["always", "last", "always", "after 1", "last"])
        events.removeAll()
        actions.run()
        #expect(done.suffix(2) == ["always", "last"])
    }
}
