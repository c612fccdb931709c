/// An exercise's place in the course: `2a.3`.
public struct ExerciseNumber: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The chapter's number.
    public let chapter: ChapterNumber
    /// Which exercise of the chapter, from 1.
    public let place: Int

    /// From its parts.
    public init(chapter: ChapterNumber, place: Int) {
        self.chapter = chapter
        self.place = place
    }

    /// Reads `2a.3`; nil for anything but a chapter's number, a point and a number from 1 on.
    public init?(_ text: String) {
        guard let point = text.firstIndex(of: "."), let chapter = ChapterNumber(text[..<point]),
            let place = Int(text[text.index(after: point)...]), place >= 1
        else { return nil }
        self.init(chapter: chapter, place: place)
    }

    /// As it is typed: `2a.3`.
    public var description: String { "\(chapter).\(place)" }

    /// By chapter, then by place.
    public static func < (left: ExerciseNumber, right: ExerciseNumber) -> Bool {
        (left.chapter, left.place) < (right.chapter, right.place)
    }
}
