import Foundation

/// Ends the process where a program goes on long after it was asked to stop, and shows the program: no test can fail by itself
/// that never returns.
///
/// What runs is in a file as well, for the case that it takes the process with it.
final class Watchdog: @unchecked Sendable {
    /// How long after its start a program may still run.
    static let limit = 3 * FuzzedRun.patience + 10

    private let lock = NSLock()
    private var program = ""
    private var end = Date.distantFuture
    private let file: URL

    init(file: URL) {
        self.file = file
        // It lives as long as the process: a suite is over when the process is.
        Thread.detachNewThread { [self] in
            while true {
                Thread.sleep(forTimeInterval: 0.25)
                lock.withLock { if Date.now > end { giveUp() } }
            }
        }
    }

    @discardableResult
    func watch<Result>(_ program: String, _ body: () -> Result) throws -> Result {
        try Data(program.utf8).write(to: file)
        lock.withLock { (self.program, end) = (program, Date.now + Watchdog.limit) }
        defer { lock.withLock { end = .distantFuture } }
        return body()
    }

    private func giveUp() {
        let words = "\nthis program does not end, \(Watchdog.limit) s after its start (\(file.path)):\n\n\(program)\n"
        FileHandle.standardError.write(Data(words.utf8))
        abort()
    }
}
