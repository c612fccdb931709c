#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The terminal while keys are read one by one as they are pressed, and not shown. Ctrl-C and Ctrl-Z stay what they are.
struct RawTerminal: ~Copyable {
    /// How the terminal was before; the handler of a crash needs it too.
    nonisolated(unsafe) private static var before = termios()
    /// What ends a program that has a mistake.
    private static let crashes = [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV]

    /// nil where the standard input and output are not both a terminal.
    init?() {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1,
            tcgetattr(STDIN_FILENO, &RawTerminal.before) == 0
        else { return nil }
        for number in RawTerminal.crashes {
            signal(number) { number in
                tcsetattr(STDIN_FILENO, TCSANOW, &RawTerminal.before)
                signal(number, SIG_DFL)
                raise(number)
            }
        }
        enter()
    }

    /// Reads single keys from now on.
    func enter() {
        var raw = RawTerminal.before
        raw.c_lflag &= ~tcflag_t(ICANON | ECHO)
        withUnsafeMutableBytes(of: &raw.c_cc) { keys in
            keys[Int(VMIN)] = 1
            keys[Int(VTIME)] = 0
        }
        tcsetattr(STDIN_FILENO, TCSADRAIN, &raw)
    }

    /// The terminal as it was before.
    func leave() { tcsetattr(STDIN_FILENO, TCSADRAIN, &RawTerminal.before) }

    /// The keys that have been pressed; nil where the terminal is gone. A key that sends several bytes, such as an arrow, is none.
    func keys() -> [Character]? {
        var bytes = [UInt8](repeating: 0, count: 256)
        let count = read(STDIN_FILENO, &bytes, bytes.count)
        if count == 0 || (count < 0 && errno != EINTR && errno != EAGAIN) { return nil }
        guard count > 0, bytes[0] != 0x1B else { return [] }
        return bytes.prefix(count).filter { $0 < 0x80 }.map { Character(Unicode.Scalar($0)) }
    }

    deinit {
        leave()
        for number in RawTerminal.crashes { signal(number, SIG_DFL) }
    }
}
