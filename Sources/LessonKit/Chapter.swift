import Expressions

/// A chapter of the course: a folder named `2a-the-concept-of-a-connection`.
public struct Chapter: Hashable, Sendable {
    /// What stands before the hyphen of the folder's name.
    public let number: ChapterNumber
    /// The folder's name.
    public let name: String
    /// The folder's path.
    public let folder: String

    /// The model of a chapter in the first dialect once more, in the second: it may be there.
    static let secondScript = "brian2.py"

    /// nil where the folder's name does not begin with a chapter's number and a hyphen.
    init?(folder: String, name: String) {
        guard let hyphen = name.firstIndex(of: "-"), let number = ChapterNumber(name[..<hyphen]),
            name.index(after: hyphen) < name.endIndex
        else { return nil }
        self.number = number
        self.name = name
        self.folder = folder
    }

    /// What `lesson.json` says.
    ///
    /// - Throws: a diagnostic that names the file and the key.
    public func lesson() throws(Diagnostic) -> LessonDescription {
        try LessonDescription(path: folder + "/lesson.json", name: name + "/lesson.json")
    }

    /// The chapter's script, `model.py`.
    public func script() throws(Diagnostic) -> SourceText {
        try FileAccess.text(at: folder + "/model.py", name: name + "/model.py")
    }

    /// The same model in the second dialect; nil where the chapter has none.
    public func second() throws(Diagnostic) -> SourceText? {
        let path = folder + "/" + Chapter.secondScript
        guard FileAccess.exists(path) else { return nil }
        return try FileAccess.text(at: path, name: name + "/" + Chapter.secondScript)
    }

    /// The chapter's prose, `lesson.md`.
    public func prose() throws(Diagnostic) -> SourceText {
        try FileAccess.text(at: folder + "/lesson.md", name: name + "/lesson.md")
    }
}
