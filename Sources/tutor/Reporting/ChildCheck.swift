import LessonKit

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A check on its way in a process of its own, which can neither hold this one up nor take it along when it dies.
final class ChildCheck {
    /// Where its answer comes from.
    let descriptor: Int32
    /// When it is to be ended.
    let deadline: ContinuousClock.Instant
    private let process: pid_t
    private var bytes: [UInt8] = []

    /// An answer is a few lines; more is none.
    private static let mostBytes = 1 << 20

    /// Starts a process of this program.
    ///
    /// - Parameters:
    ///   - arguments: behind the program's name.
    ///   - input: the descriptor of what it reads. It stays open here.
    ///   - deadline: when it is to be ended.
    /// - Returns: nil where it cannot be started.
    init?(_ arguments: [String], input: Int32, until deadline: ContinuousClock.Instant) {
        guard let program = ProgramFile.path else { return nil }
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(ends[1]) }
        #if os(Linux)
            var actions = posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
        #else
            var actions: posix_spawn_file_actions_t?
            var attributes: posix_spawnattr_t?
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, 0)
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        posix_spawnattr_setpgroup(&attributes, 0)

        var words = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        // The story of a crash takes long to tell, and nobody reads it.
        var variables = ChildCheck.environment.map { strdup($0) } + [strdup("SWIFT_BACKTRACE=enable=no"), nil]
        defer { for variable in variables { free(variable) } }
        var process: pid_t = 0
        guard posix_spawn(&process, program, &actions, &attributes, &words, &variables) == 0 else {
            close(ends[0])
            return nil
        }
        (self.process, descriptor, self.deadline) = (process, ends[0], deadline)
    }

    private static var environment: [String] {
        var found: [String] = []
        var next = environ
        while let entry = next.pointee {
            let text = String(cString: entry)
            if !text.hasPrefix("SWIFT_BACKTRACE=") { found.append(text) }
            next += 1
        }
        return found
    }

    /// Takes what has come in.
    ///
    /// - Returns: whether that was all.
    func read() -> Bool {
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        let count = systemRead(descriptor, &chunk, chunk.count)
        if count < 0 { return errno != EINTR && errno != EAGAIN }
        bytes += chunk[..<count]
        return count == 0 || bytes.count > ChildCheck.mostBytes
    }

    /// Ends it where it has not ended, and tells what it has found.
    ///
    /// - Parameter isLate: whether it is ended because its time is over.
    func finish(isLate: Bool) -> LearnerReport.Finding {
        if isLate || bytes.count > ChildCheck.mostBytes { kill(-process, SIGKILL) }
        close(descriptor)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return ChildCheck.finding(in: bytes, signal: status & 0x7F, isLate: isLate)
    }

    /// What is to be told of a check that has ended.
    ///
    /// - Parameters:
    ///   - answer: what it has written.
    ///   - signal: what ended it; 0 where it ended by itself.
    ///   - isLate: whether it was ended because its time was over.
    static func finding(in answer: [UInt8], signal: Int32, isLate: Bool) -> LearnerReport.Finding {
        if isLate { return LearnerReport.Finding(.late, "the check was ended after its time") }
        if answer.count > mostBytes { return LearnerReport.Finding(.crashed, "the check had more to say than it may") }
        if let finding = try? JSONDecoder().decode(LearnerReport.Finding.self, from: Data(answer)) { return finding }
        switch signal {
        case SIGXCPU: return LearnerReport.Finding(.late, "the check has used up its time of the processor")
        case SIGKILL:
            return LearnerReport.Finding(
                .crashed, "the system has ended the check, as it does where memory runs short")
        default: return LearnerReport.Finding(.crashed, "the program that checked it came to an unexpected end")
        }
    }
}

private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
    read(descriptor, bytes, count)
}
