import Synchronization

/// Collects what a renderer has to say.
final class Notices: Sendable {
    private let notices = Mutex<[String]>([])

    var all: [String] { notices.withLock { $0 } }

    func add(_ notice: String) { notices.withLock { $0.append(notice) } }
}
