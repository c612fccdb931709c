import Expressions

extension Course {
    /// What the chapters are about, in alphabetical order. A chapter that cannot be read has no topics.
    public var topics: [String] {
        Set(chapters.flatMap { (try? $0.lesson().topics) ?? [] }).sorted()
    }

    /// The chapters on a topic, in the order of the course; capital letters make no difference.
    ///
    /// - Throws: `unknown-topic` with the topics that there are.
    public func chapters(about topic: String) throws(Diagnostic) -> [Chapter] {
        let wanted = topic.lowercased()
        let found = chapters.filter { chapter in
            ((try? chapter.lesson().topics) ?? []).contains { $0.lowercased() == wanted }
        }
        guard found.isEmpty else { return found }
        let topics = topics
        throw Diagnostic(
            "unknown-topic", "no chapter is about \(topic)",
            expected: topics.isEmpty ? "none: no chapter names a topic" : topics.joined(separator: ", "), found: topic,
            advice: NearestName.to(topic, among: topics).map { "did you mean \($0)?" })
    }
}
