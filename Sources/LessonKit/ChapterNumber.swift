/// A chapter's place in the course: `2a`, `10`, `10b`. Numbers order as numbers, `2b` before `10a`.
public struct ChapterNumber: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// What stands before the letters.
    public let part: Int
    /// Lower-case letters, empty where the part is not divided.
    public let section: String

    /// Reads `2a` or `2A`; nil for anything but digits and then letters.
    public init?(_ text: some StringProtocol) {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let letters = text[digits.endIndex...]
        guard let part = Int(digits), letters.allSatisfy({ $0.isASCII && $0.isLetter }) else { return nil }
        self.part = part
        self.section = letters.lowercased()
    }

    /// As it is typed: `2a`.
    public var description: String { "\(part)\(section)" }

    /// By part, then by letters, `z` before `aa`.
    public static func < (left: ChapterNumber, right: ChapterNumber) -> Bool {
        (left.part, left.section.count, left.section) < (right.part, right.section.count, right.section)
    }
}
