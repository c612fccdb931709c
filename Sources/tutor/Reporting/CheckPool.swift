import Expressions
import LessonKit

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Checks the scripts of many learners, a few at a time, each in a process of its own.
struct CheckPool {
    /// The path of the script for an entry of a learner, and the arguments that check it.
    typealias Job = (_ learner: Int, _ entry: Int) -> (script: String, arguments: [String])

    /// How many learners are checked at a time.
    let width: Int
    /// How long all checks of one learner may take together.
    let budget: Duration
    /// How long one of them may take.
    let patience: Duration
    let job: Job
    /// Told how many learners are done.
    let progress: (Int) -> Void

    /// One learner whose scripts are checked one after the other.
    private struct Slot {
        let learner: Int
        var waiting: ArraySlice<Int>
        var left: Duration
        var entry = 0
        var child: ChildCheck?
        var start = ContinuousClock.now
    }

    /// Replaces each finding that is `unchecked`.
    ///
    /// - Throws: `interrupted` where the person has asked for an end; nothing goes on then.
    func run(_ reports: inout [LearnerReport]) throws(Diagnostic) {
        var slots: [Slot] = []
        var next = 0
        var done = 0
        while true {
            while slots.count < width, next < reports.count {
                let waiting = reports[next].entries.indices.filter {
                    reports[next].entries[$0].finding.outcome == .unchecked
                }
                slots.append(Slot(learner: next, waiting: waiting[...], left: budget))
                next += 1
            }
            for index in slots.indices where slots[index].child == nil { begin(&slots[index], &reports) }
            let ended = slots.count { $0.child == nil }
            slots.removeAll { $0.child == nil }
            if ended > 0 {
                done += ended
                progress(done)
            }
            if slots.isEmpty {
                if next == reports.count { return }
                continue
            }
            wait(for: &slots, &reports)
            if StopRequests.number > 0 {
                for slot in slots { _ = slot.child?.finish(isLate: true) }
                throw Diagnostic("interrupted", "the report was interrupted")
            }
        }
    }

    /// Starts the next check of a learner; leaves the slot without one where nothing is left to do.
    private func begin(_ slot: inout Slot, _ reports: inout [LearnerReport]) {
        while let entry = slot.waiting.popFirst() {
            guard slot.left > .zero else {
                reports[slot.learner].entries[entry].finding = LearnerReport.Finding(
                    .late, "the other checks of this learner have used up the time")
                continue
            }
            let (script, arguments) = job(slot.learner, entry)
            let input: Int32
            do throws(Diagnostic) { input = try LearnerSurvey.open(script) } catch {
                reports[slot.learner].entries[entry].finding = LearnerReport.Finding(.unreadable, error.message)
                continue
            }
            defer { close(input) }
            let start = ContinuousClock.now
            guard let child = ChildCheck(arguments, input: input, until: start + min(patience, slot.left)) else {
                reports[slot.learner].entries[entry].finding = LearnerReport.Finding(
                    .unchecked, "no process could be started for the check")
                continue
            }
            (slot.entry, slot.child, slot.start) = (entry, child, start)
            return
        }
    }

    /// Waits until something comes in, a time is over, or a moment has passed.
    private func wait(for slots: inout [Slot], _ reports: inout [LearnerReport]) {
        var states = slots.map { pollfd(fd: $0.child?.descriptor ?? -1, events: Int16(POLLIN), revents: 0) }
        _ = poll(&states, nfds_t(states.count), 50)
        for (index, state) in states.enumerated() {
            guard let child = slots[index].child else { continue }
            let isLate = ContinuousClock.now >= child.deadline
            let isDone = state.revents != 0 && child.read()
            guard isDone || isLate else { continue }
            reports[slots[index].learner].entries[slots[index].entry].finding = child.finish(
                isLate: !isDone)
            slots[index].left -= ContinuousClock.now - slots[index].start
            slots[index].child = nil
        }
    }
}
