#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Finds out whether the terminal can show pixels (sixels), by asking it.
enum SixelTerminal {
    /// Milliseconds: a terminal that has not answered by then does not know the question.
    private static let patience: Int32 = 200

    /// How many pixels wide its window is, where it shows pixels; 0 where it does not say.
    static func width() -> Int? {
        guard isatty(STDOUT_FILENO) == 1, getenv("TERM").map({ String(cString: $0) }) != "dumb" else { return nil }
        let terminal = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC)
        guard terminal >= 0 else { return nil }
        defer { close(terminal) }
        // A program in the background would be stopped for asking.
        guard tcgetpgrp(terminal) == getpgrp(), let reply = reply(of: terminal), shows(reply) else { return nil }
        var size = winsize()
        return ioctl(terminal, UInt(TIOCGWINSZ), &size) == 0 ? Int(size.ws_xpixel) : 0
    }

    /// Whether the answer to "what are you?", as in `ESC [ ? 62 ; 4 c`, names sixels (4).
    static func shows(_ reply: String) -> Bool {
        guard let start = reply.firstRange(of: "\u{1B}[?")?.upperBound, let end = reply[start...].firstIndex(of: "c")
        else {
            return false
        }
        return reply[start..<end].split(separator: ";").dropFirst().contains("4")
    }

    private static func reply(of terminal: Int32) -> String? {
        var old = termios()
        guard tcgetattr(terminal, &old) == 0 else { return nil }
        // Without this the answer would wait for Return, and be seen.
        var raw = old
        raw.c_lflag &= ~tcflag_t(ICANON | ECHO)
        guard tcsetattr(terminal, TCSANOW, &raw) == 0 else { return nil }
        defer { tcsetattr(terminal, TCSANOW, &old) }
        guard write(terminal, "\u{1B}[c", 3) == 3 else { return nil }
        var bytes: [UInt8] = []
        var waiting = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
        while bytes.count < 100, bytes.last != UInt8(ascii: "c"), poll(&waiting, 1, patience) == 1 {
            var byte: UInt8 = 0
            guard read(terminal, &byte, 1) == 1 else { break }
            bytes.append(byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
