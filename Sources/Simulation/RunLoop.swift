import Expressions

/// What ends a run before its time.
final class RunControl {
    /// Read in every step, from one thread.
    @exclusivity(unchecked) var isStopped = false
    private(set) var failure: Diagnostic?

    func end(with failure: Diagnostic) {
        if self.failure == nil { self.failure = failure }
        isStopped = true
    }
}

/// Takes the steps of a run.
struct RunLoop {
    let schedule: Schedule
    let control: RunControl
    let check: InvalidStateCheck
    let isCancelled: (() -> Bool)?
    /// The most threads that may be used.
    let threads: Int
    var reporter: ProgressReporter?
    var profiler: Profiler?
    private var pauses = Pauses()

    init(
        schedule: Schedule, control: RunControl, check: InvalidStateCheck, isCancelled: (() -> Bool)?, threads: Int
    ) {
        (self.schedule, self.control, self.check, self.isCancelled) = (schedule, control, check, isCancelled)
        self.threads = threads
    }

    mutating func run() {
        reporter?.begin()
        if let clock = schedule.clocks.first, schedule.clocks.count == 1 { runOneClock(clock) } else { runManyClocks() }
        reporter?.end(wasStopped: control.isStopped)
    }

    private mutating func runOneClock(_ clock: Clock) {
        let actions = StepActions(profiler == nil ? ElementPass.joining(schedule.operations, threads: threads) : [])
        while clock.isRunning, !control.isStopped {
            if profiler == nil { actions.run() } else { measure(schedule.operations.indices) }
            clock.tick()
            lookAround(clock)
        }
    }

    /// All clocks that stand at the earliest time take a step together.
    private mutating func runManyClocks() {
        while !control.isStopped {
            guard let first = schedule.clocks.min(by: { $0.time < $1.time }), first.isRunning else { return }
            let current = schedule.clocks.filter {
                ($0.time - first.time).magnitude <= Clock.tolerance * min($0.dt.value, first.dt.value)
            }
            let due = schedule.operations.indices.filter { index in
                current.contains { $0 === schedule.operations[index].clock }
            }
            if profiler == nil { for index in due { schedule.operations[index].run() } } else { measure(due) }
            for clock in current { clock.tick() }
            lookAround(first)
        }
    }

    private func measure(_ due: some Sequence<Int>) {
        for index in due { profiler?.measure(index, schedule.operations[index].run) }
    }

    private mutating func lookAround(_ clock: Clock) {
        check.look(step: clock.timestep, time: clock.time)
        guard pauses.isDue() else { return }
        reporter?.look(at: clock.time)
        if isCancelled?() == true { control.isStopped = true }
    }
}
