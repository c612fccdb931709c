import Synchronization

/// Passes on what a renderer has to say of a figure, each sentence once however many files the figure is made into.
final class Notices: Sendable {
    private let subject: String?
    private let told = Mutex<Set<String>>([])

    /// - Parameter subject: what it is about, where that is not plain.
    init(about subject: String? = nil) { self.subject = subject }

    func tell(_ text: String) {
        if told.withLock({ $0.insert(text).inserted }) {
            StandardOutput.remark("\(subject.map { "\($0): " } ?? "")note: \(text)")
        }
    }
}
