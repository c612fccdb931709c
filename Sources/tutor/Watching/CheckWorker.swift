import BrianScript
import Expressions
import Figures
import LessonKit
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Runs checks and draws their figures beside the loop that waits for keys and saves, one at a time, each until it ends or is asked to.
final class CheckWorker: Sendable {
    enum Outcome: Sendable {
        case checked(CheckFigure)
        /// The figure of a check; nil where there is nothing to be seen.
        case compared(Figure?)
        /// The script cannot be read, or the check itself is wrong.
        case fault(Diagnostic)
        /// It was asked to end before there was a result.
        case stopped
    }

    /// Becomes readable when one has ended.
    let descriptor: Int32
    private let writingEnd: Int32
    private let stopRequests = Atomic(0)
    private let outcome = Mutex<Outcome?>(nil)

    init() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { preconditionFailure("a process may open a pipe") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        (descriptor, writingEnd) = (ends[0], ends[1])
    }

    /// Begins to check a script. There must be nothing on its way.
    func check(_ exercise: Exercise, script: String) {
        start { (settings) throws(Diagnostic) in
            let source = try FileAccess.text(at: script)
            let result = try CheckRun(exercise, settings: settings).result(of: source)
            return .checked(CheckFigure(exercise: exercise, source: source, result: result))
        }
    }

    /// Begins to draw the figure of a check. There must be nothing on its way.
    func compare(_ check: CheckFigure) {
        start { (settings) throws(Diagnostic) in .compared(try check.figure(settings)) }
    }

    private func start(_ work: @escaping @Sendable (ScriptSettings) throws(Diagnostic) -> Outcome) {
        stopRequests.store(0, ordering: .relaxed)
        let job = Job { [self] in
            var settings = ScriptSettings()
            settings.stopRequests = { self.stopRequests.load(ordering: .relaxed) }
            let outcome: Outcome
            do throws(Diagnostic) {
                let done = try work(settings)
                outcome = settings.stopRequests() > 0 ? .stopped : done
            } catch {
                outcome = error.id == "interrupted" ? .stopped : .fault(error)
            }
            self.outcome.withLock { $0 = outcome }
            var byte: UInt8 = 1
            _ = write(writingEnd, &byte, 1)
        }
        job.run()
    }

    /// Asks what is on its way to end soon.
    func stop() {
        // More than any script has the patience for: its simulations and what catches errors end too.
        stopRequests.store(1 << 20, ordering: .relaxed)
    }

    /// What came of what has ended.
    func take() -> Outcome? {
        var byte: UInt8 = 0
        _ = read(descriptor, &byte, 1)
        return outcome.withLock { outcome in
            defer { outcome = nil }
            return outcome
        }
    }

    deinit {
        close(descriptor)
        close(writingEnd)
    }

    /// Work for a thread of its own, which has room for deep scripts on every system.
    private final class Job: Sendable {
        let work: @Sendable () -> Void

        init(_ work: @escaping @Sendable () -> Void) { self.work = work }

        func run() {
            var attributes = pthread_attr_t()
            pthread_attr_init(&attributes)
            defer { pthread_attr_destroy(&attributes) }
            pthread_attr_setstacksize(&attributes, 16 << 20)
            pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
            let held = Unmanaged.passRetained(self).toOpaque()
            #if canImport(Darwin)
                var thread: pthread_t?
                let status = pthread_create(&thread, &attributes, { Job.enter($0) }, held)
            #else
                var thread = pthread_t()
                let status = pthread_create(&thread, &attributes, { Job.enter($0) }, held)
            #endif
            // Without another thread the check still has its result, but cannot be stopped.
            if status != 0 { _ = Job.enter(held) }
        }

        private static func enter(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
            guard let pointer else { return nil }
            Unmanaged<Job>.fromOpaque(pointer).takeRetainedValue().work()
            return nil
        }
    }
}
