import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Signals as bytes of a pipe, so that they can be waited for together with keys and files.
struct SignalPipe: ~Copyable {
    /// Becomes readable when a signal has come.
    let descriptor: Int32
    private let signals: [Int32]
    /// Where a signal is written to; there is one pipe at a time.
    private static let writingEnd = Atomic<Int32>(-1)

    /// From now on these signals go into the pipe.
    init(_ signals: [Int32]) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { preconditionFailure("a process may open a pipe") }
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        descriptor = ends[0]
        self.signals = signals
        SignalPipe.writingEnd.store(ends[1], ordering: .sequentiallyConsistent)
        var set = sigset_t()
        sigemptyset(&set)
        for number in signals {
            sigaddset(&set, number)
            signal(number, SignalPipe.handler)
        }
        // Programs that start others from one of their threads may leave signals blocked.
        pthread_sigmask(SIG_UNBLOCK, &set, nil)
    }

    private static let handler: @convention(c) (Int32) -> Void = { number in
        let before = errno
        var byte = UInt8(truncatingIfNeeded: number)
        _ = write(SignalPipe.writingEnd.load(ordering: .relaxed), &byte, 1)
        errno = before
    }

    /// Those that have come since this was last asked.
    func take() -> [Int32] {
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = read(descriptor, &bytes, bytes.count)
        return bytes.prefix(max(count, 0)).map(Int32.init)
    }

    /// Does with a signal what would have been done without the pipe; comes back where the process was stopped and goes on.
    func deliver(_ number: Int32) {
        signal(number, SIG_DFL)
        raise(number)
        signal(number, SignalPipe.handler)
    }

    deinit {
        for number in signals { signal(number, SIG_DFL) }
        close(SignalPipe.writingEnd.exchange(-1, ordering: .sequentiallyConsistent))
        close(descriptor)
    }
}
