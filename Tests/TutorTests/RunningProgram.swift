import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The built program while it runs, with its output as it comes: in a terminal, or into a pipe.
final class RunningProgram {
    private let process = Process()
    private let descriptor: Int32
    /// The side of the terminal that the program sees; -1 where there is none.
    let terminal: Int32
    /// All that has come so far.
    private(set) var output = ""
    /// What of it has been waited for.
    private var seen = 0

    struct TimedOut: Error, CustomStringConvertible {
        let description: String
    }

    /// - Parameter isInTerminal: whether its input and output are a terminal of 80 columns.
    init(_ arguments: String..., environment: [String: String], in folder: String, isInTerminal: Bool = false) throws {
        process.executableURL = URL(fileURLWithPath: Program.path)
        process.arguments = arguments
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        process.environment = ["PATH": path, "HOME": "/nonexistent", "LANG": "C.UTF-8", "TERM": "xterm"]
            .merging(environment) { $1 }
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        if isInTerminal {
            (descriptor, terminal) = RunningProgram.openTerminal()
            resize(columns: 80)
            let end = FileHandle(fileDescriptor: terminal)
            process.standardInput = end
            process.standardOutput = end
            process.standardError = end
        } else {
            var ends: [Int32] = [-1, -1]
            pipe(&ends)
            (descriptor, terminal) = (ends[0], -1)
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
            process.standardError = FileHandle(fileDescriptor: ends[1])
        }
        _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
        try process.run()
    }

    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
        close(descriptor)
        if terminal >= 0 { close(terminal) }
    }

    /// Waits until a text comes that has not been waited for yet.
    ///
    /// - Returns: how long it took, in seconds.
    @discardableResult
    func wait(for text: String, seconds: Double = 20) throws -> Double {
        let start = Date()
        while true {
            take()
            let rest = output.utf8.dropFirst(seen)
            if let found = String(decoding: rest, as: UTF8.self).range(of: text) {
                let part = String(decoding: rest, as: UTF8.self)
                seen += part.utf8.distance(from: part.startIndex, to: found.upperBound)
                return Date().timeIntervalSince(start)
            }
            guard Date().timeIntervalSince(start) < seconds else {
                throw TimedOut(description: "no \(text) in: \(String(decoding: rest, as: UTF8.self))")
            }
            usleep(2000)
        }
    }

    func press(_ keys: String) {
        for byte in keys.utf8 { withUnsafePointer(to: byte) { _ = write(descriptor, $0, 1) } }
    }

    func resize(columns: Int) {
        var size = winsize(ws_row: 24, ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
    }

    func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

    /// Waits for its end.
    ///
    /// - Returns: its status, or the negative number of the signal that ended it.
    func end(seconds: Double = 20) throws -> Int32 {
        let start = Date()
        while process.isRunning {
            take()
            guard Date().timeIntervalSince(start) < seconds else {
                throw TimedOut(description: "it goes on: \(output)")
            }
            usleep(2000)
        }
        take()
        return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    }

    /// Whether its terminal hands over whole lines and shows what is typed.
    var terminalIsAsBefore: Bool {
        var state = termios()
        tcgetattr(terminal, &state)
        return state.c_lflag & tcflag_t(ICANON) != 0 && state.c_lflag & tcflag_t(ECHO) != 0
    }

    private static func openTerminal() -> (controlling: Int32, terminal: Int32) {
        #if os(Linux)
            // What glibc's functions do; it shows them only to programs that ask for X/Open.
            let descriptor = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
            var (unlocked, number): (Int32, Int32) = (0, 0)
            _ = ioctl(descriptor, 0x4004_5431, &unlocked)
            _ = ioctl(descriptor, 0x8004_5430, &number)
            return (descriptor, open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC))
        #else
            let descriptor = posix_openpt(O_RDWR | O_NOCTTY)
            grantpt(descriptor)
            unlockpt(descriptor)
            return (descriptor, open(ptsname(descriptor), O_RDWR | O_NOCTTY))
        #endif
    }

    private func take() {
        var bytes = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = read(descriptor, &bytes, bytes.count)
            guard count > 0 else { return }
            output += String(decoding: bytes.prefix(count), as: UTF8.self)
        }
    }
}
