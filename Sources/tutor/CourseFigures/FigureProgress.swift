import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A bar on the terminal that says how many chapters are done and what is being made; nothing where nobody looks.
final class FigureProgress: Sendable {
    private let total: Int
    private let isShown: Bool
    private let state = Mutex<(done: Int, current: String)>((0, ""))

    init(of total: Int) {
        self.total = total
        isShown = isatty(2) == 1 && total > 0
    }

    func begins(_ name: String) {
        state.withLock { state in
            state.current = name
            show(state)
        }
    }

    func ends() {
        state.withLock { state in
            state.done += 1
            show(state)
        }
    }

    /// Takes the bar away.
    func clear() {
        if isShown { StandardOutput.part("\r\u{1B}[K") }
    }

    private func show(_ state: (done: Int, current: String)) {
        if isShown { StandardOutput.part("\r\u{1B}[K" + Self.bar(done: state.done, of: total, state.current)) }
    }

    /// `[######------] 3 of 6 chapters  2c-one-neuron`, no wider than a terminal.
    static func bar(done: Int, of total: Int, _ current: String) -> String {
        let width = 24
        let filled = total > 0 ? done * width / total : width
        let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: width - filled)
        return "[\(bar)] \(done) of \(total) chapters  \(current.prefix(30))"
    }
}
