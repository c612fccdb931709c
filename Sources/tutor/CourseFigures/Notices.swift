import Synchronization

/// Passes on what a renderer has to say of a figure, each sentence once however many files the figure is made into.
final class Notices: Sendable {
    private let subject: String
    private let told = Mutex<Set<String>>([])

    init(about subject: String) { self.subject = subject }

    func tell(_ text: String) {
        if told.withLock({ $0.insert(text).inserted }) { StandardOutput.remark("\(subject): note: \(text)") }
    }
}
