import Expressions

extension Book {
    /// Writes the book: web pages from `index.html` on, `book.md`, and the figures of both. No file takes its name before all are whole.
    ///
    /// - Parameter folder: its path; made where it is missing. Files of the same names are replaced.
    /// - Returns: the paths of the files.
    /// - Throws: `cannot-write` with the path and the system's reason.
    public func write(to folder: String) throws(Diagnostic) -> [String] {
        var files = try FileSet(folder: folder)
        for (name, bytes) in contents {
            try files.add(name) { (sink) throws(Diagnostic) in try sink(bytes) }
        }
        return try files.commit()
    }

    /// The files by their names within the folder.
    var contents: [(name: String, bytes: [UInt8])] {
        var contents = pages.map { ($0.name, Array($0.html.utf8)) }
        contents.append((BookStyle.fileName, Array(BookStyle.sheet.utf8)))
        contents.append(("book.md", Array(markdown.utf8)))
        for chapter in chapters {
            for (name, figure) in zip(chapter.lesson.figures, chapter.figures) {
                contents.append((chapter.figurePath(name, isDark: false), figure.light))
                contents.append((chapter.figurePath(name, isDark: true), figure.dark))
            }
        }
        return contents
    }
}
