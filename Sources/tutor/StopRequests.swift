import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How often the person has pressed Ctrl-C while a script runs.
///
/// The first time stops a simulation, the second the script, and the third ends the program as it would without this.
enum StopRequests {
    private static let count = Atomic(0)

    static var number: Int { count.load(ordering: .relaxed) }

    /// Runs something during which Ctrl-C is a request rather than the end.
    static func heard<Result>(_ body: () throws -> Result) rethrows -> Result {
        // Programs that start others from one of their threads may leave the signal blocked.
        var interrupt = sigset_t()
        sigemptyset(&interrupt)
        sigaddset(&interrupt, SIGINT)
        pthread_sigmask(SIG_UNBLOCK, &interrupt, nil)
        signal(SIGINT) { _ in
            if StopRequests.count.add(1, ordering: .relaxed).newValue >= 2 { signal(SIGINT, SIG_DFL) }
        }
        defer { signal(SIGINT, SIG_DFL) }
        return try body()
    }
}
