import BrianScript
import Expressions
import LessonKit
import TestSupport
import Testing

@Suite struct NewLessonTests {
    private func faults(_ folder: TemporaryFolder) throws -> [Diagnostic] {
        CourseVerification.faults(of: try Course(folder: folder.path)) { _ throws(Diagnostic) in }
    }

    /// Writes words into every blank.
    private func fill(_ paths: [String], in folder: TemporaryFolder) throws {
        for path in paths {
            let source = try FileAccess.text(at: path)
            var text = ""
            var end = 0
            let bytes = Array(source.whole.text.utf8)
            for blank in Blank.all(in: source) {
                text += String(decoding: bytes[end..<blank.range.lowerBound], as: UTF8.self) + "Some words"
                end = blank.range.upperBound
            }
            text += String(decoding: bytes[end...], as: UTF8.self)
            try folder.write([String(path.dropFirst(folder.path.count + 1)): text])
        }
    }

    @Test func itsBlanksAreAllThatIsWrongWithIt() throws {
        let folder = try TemporaryFolder()
        let files = try NewLesson(ChapterNumber("6a")!, title: "A \"new\" one\"\u{301}: Über alles").write(
            into: folder.path)
        #expect(files.count == 9)
        let found = try faults(folder)
        #expect(Set(found.map(\.id)) == ["blank"], "\(found.filter { $0.id != "blank" })")
        let named = Set(found.compactMap { $0.location?.source.name })
        #expect(named.count == 9)
        #expect(named.contains("6a-a-new-one-über-alles/lesson.md"))
        #expect(found.contains { $0.location?.text == "[fill in: what one sees in the figure]" })
    }

    @Test func filledInItHasNoFault() throws {
        let folder = try TemporaryFolder()
        let files = try NewLesson(ChapterNumber("6a")!, title: "A \"new\" one").write(into: folder.path)
        try fill(files, in: folder)
        #expect(try faults(folder) == [])
        let chapter = try Course(folder: folder.path).chapters[0]
        #expect(try chapter.lesson().title == "A \"new\" one")
        #expect(try chapter.exercises[0].task().hints.count == 2)
    }

    @Test func aNumberThatThereIsIsRefused() throws {
        let folder = try TemporaryFolder()
        _ = try NewLesson(ChapterNumber("6a")!, title: "One").write(into: folder.path)
        let before = folder.names
        let error = #expect(throws: Diagnostic.self) {
            try NewLesson(ChapterNumber("6A")!, title: "Two").write(into: folder.path)
        }
        #expect(error?.message == "there is a chapter 6a already")
        #expect(error?.found == "6a-one")
        #expect(folder.names == before)
    }

    @Test func aFolderThatIsMissingIsMade() throws {
        let folder = try TemporaryFolder()
        _ = try NewLesson(ChapterNumber("1a")!, title: "???").write(into: folder.path + "/mine/course")
        #expect(try Course(folder: folder.path + "/mine/course").chapters.map(\.name) == ["1a-chapter"])
    }

    @Test(arguments: ["", " \t", "a\nb"]) func aTitleIsALineOfText(title: String) {
        let error = #expect(throws: Diagnostic.self) { try NewLesson(ChapterNumber("1a")!, title: title) }
        #expect(error?.id == "lesson-title")
    }

    @Test func aBlankThatIsNotClosedEndsWithItsLine() {
        let text = SourceText("a [fill in: x\n[fill in: y] [fill in\n", name: "t")
        #expect(Blank.all(in: text).map(\.text) == ["[fill in: x", "[fill in: y]"])
    }
}
