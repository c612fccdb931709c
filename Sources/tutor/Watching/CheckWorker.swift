import BrianScript
import Expressions
import LessonKit
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Runs checks beside the loop that waits for keys and saves, one at a time, each until it ends or is asked to.
final class CheckWorker: Sendable {
    enum Outcome: Sendable {
        case result(CheckResult, of: String)
        /// The script cannot be read, or the check itself is wrong.
        case fault(Diagnostic)
        /// It was asked to end before there was a result.
        case stopped
    }

    /// Becomes readable when a check has ended.
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

    /// Begins to check a script. There must be none on its way.
    func start(_ exercise: Exercise, script: String) {
        stopRequests.store(0, ordering: .relaxed)
        let job = Job { [self] in
            let outcome = CheckWorker.outcome(of: exercise, script: script) {
                self.stopRequests.load(ordering: .relaxed)
            }
            self.outcome.withLock { $0 = outcome }
            var byte: UInt8 = 1
            _ = write(writingEnd, &byte, 1)
        }
        job.run()
    }

    /// Asks the check that is on its way to end soon.
    func stop() {
        // More than any script has the patience for: its simulations and what catches errors end too.
        stopRequests.store(1 << 20, ordering: .relaxed)
    }

    /// What came of the check that has ended.
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

    private static func outcome(
        of exercise: Exercise, script: String, _ stopRequests: @escaping () -> Int
    ) -> Outcome {
        do throws(Diagnostic) {
            let source = try FileAccess.text(at: script)
            var settings = ScriptSettings()
            settings.stopRequests = stopRequests
            let result = try CheckRun(exercise, settings: settings).result(of: source)
            return stopRequests() > 0 ? .stopped : .result(result, of: source.whole.text)
        } catch {
            return error.id == "interrupted" ? .stopped : .fault(error)
        }
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
