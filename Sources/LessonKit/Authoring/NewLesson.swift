import Expressions

/// A chapter that does not exist yet: a small model that works, and blanks where the words of its author belong.
///
/// `tutor verify` finds nothing wrong with it but its blanks.
public struct NewLesson {
    /// Its number in the course.
    public let number: ChapterNumber
    /// What it is called.
    public let title: String

    /// - Throws: `lesson-title` where the title is no line of text.
    public init(_ number: ChapterNumber, title: String) throws(Diagnostic) {
        let title = title.trimmed
        guard !title.isEmpty, title.unicodeScalars.allSatisfy({ $0.value >= 32 && $0.value != 127 }) else {
            throw Diagnostic(
                "lesson-title", "a chapter needs a title", expected: "one line of text",
                found: title.isEmpty ? "none" : nil)
        }
        self.number = number
        self.title = title
    }

    /// What its folder is called: `6a-coupled-oscillators`.
    public var folderName: String {
        let words = title.lowercased().split { !$0.isLetter && !$0.isNumber }
        return "\(number)-" + (words.isEmpty ? "chapter" : words.joined(separator: "-"))
    }

    /// Writes the folder.
    ///
    /// - Parameter folder: that of the course; it is made where it is missing.
    /// - Returns: the paths of the files.
    /// - Throws: `number-taken` where the course has a chapter of that number, `cannot-write` with the system's reason.
    public func write(into folder: String) throws(Diagnostic) -> [String] {
        let chapters = FileAccess.exists(folder) ? try Course(folder: folder).chapters : []
        if let other = chapters.first(where: { $0.number == number }) {
            let free = chapters.filter { $0.number.part == number.part }.map(\.number.description)
            throw Diagnostic(
                "number-taken", "there is a chapter \(number) already", expected: "a number that is free",
                found: other.name, advice: "the chapters of part \(number.part) are \(free.joined(separator: ", "))")
        }
        let place = folder + "/" + folderName
        guard !FileAccess.exists(place) else {
            throw FileAccess.unwritable(place, "a file of that name is in the way")
        }
        var files = try FileSet(folder: place)
        for file in LessonTemplate(title: title).files {
            try files.add(file.path) { (sink) throws(Diagnostic) in try sink(Array(file.text.utf8)) }
        }
        return try files.commit()
    }
}
