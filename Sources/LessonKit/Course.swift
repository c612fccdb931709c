import Expressions

/// The chapters in a folder, one folder each; there is no index to keep.
public struct Course: Hashable, Sendable {
    /// The path, as it was given.
    public let folder: String
    /// In the order of their numbers.
    public let chapters: [Chapter]

    /// Finds the chapters of a folder. What is not named like a chapter is no chapter.
    ///
    /// - Throws: `lessons-folder` where there is no such folder, `chapter-number` where two chapters have one number.
    public init(folder: String) throws(Diagnostic) {
        guard let names = FileAccess.names(in: folder) else {
            throw Diagnostic(
                "lessons-folder", "there is no folder of lessons at \(folder)",
                advice: "name the folder that holds the chapters with --lessons DIR")
        }
        let chapters = names.compactMap { Chapter(folder: folder + "/" + $0, name: $0) }
            .filter { FileAccess.isFolder($0.folder) }
            .sorted { $0.number < $1.number }
        for (first, second) in zip(chapters, chapters.dropFirst()) where first.number == second.number {
            throw Diagnostic(
                "chapter-number", "two chapters in \(folder) have the number \(first.number)",
                found: "\(first.name), \(second.name)", advice: "rename one of the folders")
        }
        self.folder = folder
        self.chapters = chapters
    }

    /// That a folder holds no chapter, and what to do.
    func withoutChapters(_ sentence: String) -> Diagnostic {
        Diagnostic(
            "unknown-chapter", sentence, advice: "name the folder that holds the chapters with --lessons DIR")
    }

    /// The chapter that a person names by its number or its folder's name.
    ///
    /// - Throws: `unknown-chapter` with those that there are, of the same part where it has any.
    public func chapter(named wanted: String) throws(Diagnostic) -> Chapter {
        let lowercased = wanted.lowercased()
        if let chapter = chapters.first(where: { $0.number.description == lowercased || $0.name == lowercased }) {
            return chapter
        }
        guard let first = chapters.first, let last = chapters.last else {
            throw withoutChapters("there is no chapter \(wanted), nor any other, in \(folder)")
        }
        func unknown(_ known: [Chapter], _ words: String, _ chapter: Chapter) -> Diagnostic {
            let title = try? chapter.lesson().title
            return Diagnostic(
                "unknown-chapter", "there is no chapter \(wanted)",
                expected: known.map(\.number.description).joined(separator: ", "), found: wanted,
                advice: "\(words) is \(chapter.number)" + (title.map { ", \($0)" } ?? ""))
        }
        guard let number = ChapterNumber(wanted) else {
            throw unknown(chapters, "the nearest", nearest(to: lowercased) ?? first)
        }
        let part = chapters.filter { $0.number.part == number.part }
        if let beginning = part.first {
            if number.section.isEmpty { throw unknown(part, "the first of part \(number.part)", beginning) }
            throw unknown(part, "the nearest", part.last { $0.number < number } ?? beginning)
        }
        if number < first.number { throw unknown(chapters, "the first", first) }
        throw unknown(
            chapters, "the \(number > last.number ? "last" : "nearest")", chapters.last { $0.number < number } ?? first)
    }

    /// By a part of the name, or one that is much alike.
    private func nearest(to wanted: String) -> Chapter? {
        let name = NearestName.to(wanted, among: chapters.flatMap { [$0.number.description, $0.name] })
        return chapters.first { $0.number.description == name || $0.name == name }
            ?? chapters.first { $0.name.contains(wanted) }
    }
}
