import Synchronization

/// A bar on the terminal that says how many chapters are done and what is being made; nothing where nobody looks.
final class FigureProgress: Sendable {
    private let total: Int
    private let state = Mutex<(done: Int, current: String)>((0, ""))

    init(of total: Int) {
        self.total = total
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
    func clear() { StatusLine.clear() }

    private func show(_ state: (done: Int, current: String)) {
        if total > 0 { StatusLine.show(Self.bar(done: state.done, of: total, state.current)) }
    }

    /// `[######------] 3 of 6 chapters  2c-one-neuron`, no wider than a terminal.
    static func bar(done: Int, of total: Int, _ current: String) -> String {
        let width = 24
        let filled = total > 0 ? done * width / total : width
        let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: width - filled)
        return "[\(bar)] \(done) of \(total) chapters  \(current.prefix(30))"
    }
}
