import Expressions
import LessonKit
import TestSupport
import Testing

@Suite struct CourseTests {
    private func course(_ folders: [String]) throws -> (TemporaryFolder, Course) {
        let folder = try TemporaryFolder()
        for name in folders { try folder.write([name + "/lesson.json": #"{"title": "T \#(name)", "summary": "S"}"#]) }
        return (folder, try Course(folder: folder.path))
    }

    @Test func aFolderMoreIsAChapterMoreInTheOrderOfNumbers() throws {
        let (folder, course) = try course(["10a-later", "2b-next", "2a-first", "images", ".git", "1-start"])
        defer { withExtendedLifetime(folder) {} }
        #expect(course.chapters.map(\.name) == ["1-start", "2a-first", "2b-next", "10a-later"])
    }

    @Test func aFileNamedLikeAChapterIsNone() throws {
        let folder = try TemporaryFolder()
        try folder.write(["2a-notes": "", "README.md": ""])
        #expect(try Course(folder: folder.path).chapters.isEmpty)
    }

    @Test func aChapterAnswersToItsNumberInEitherCaseAndToItsFolder() throws {
        let (folder, course) = try course(["2a-first", "2b-next"])
        defer { withExtendedLifetime(folder) {} }
        for name in ["2b", "2B", "2b-next"] { #expect(try course.chapter(named: name).name == "2b-next") }
    }

    @Test(arguments: [
        ("2c", "the nearest is 2b", "2a, 2b"), ("2", "the first of part 2 is 2a", "2a, 2b"),
        ("4", "the first of part 4 is 4b", "4b"), ("4a", "the nearest is 4b", "4b"),
        ("1", "the first is 2a", "2a, 2b, 4b"), ("3a", "the nearest is 2b", "2a, 2b, 4b"),
        ("99", "the last is 4b", "2a, 2b, 4b"), ("first", "the nearest is 2a", "2a, 2b, 4b"),
        ("2b-nxt", "the nearest is 2b", "2a, 2b, 4b"), ("xyz", "the nearest is 2a", "2a, 2b, 4b"),
    ])
    func anUnknownChapterGetsThoseThatThereAre(wanted: String, advice: String, known: String) throws {
        let (folder, course) = try course(["2a-first", "2b-next", "4b-end"])
        defer { withExtendedLifetime(folder) {} }
        let error = #expect(throws: Diagnostic.self) { try course.chapter(named: wanted) }
        #expect(error?.id == "unknown-chapter")
        #expect(error?.message == "there is no chapter \(wanted)")
        #expect(error?.expected == known)
        #expect(error?.advice?.hasPrefix(advice + ", T ") == true, "\(error?.advice ?? "")")
    }

    @Test func twoChaptersOfOneNumberAreRefused() throws {
        let folder = try TemporaryFolder()
        try folder.write(["2a-one/lesson.json": "{}", "2A-two/lesson.json": "{}"])
        let error = #expect(throws: Diagnostic.self) { try Course(folder: folder.path) }
        #expect(error?.id == "chapter-number")
    }

    @Test func aFolderWithoutChaptersIsNamed() throws {
        let (folder, course) = try course([])
        defer { withExtendedLifetime(folder) {} }
        let error = #expect(throws: Diagnostic.self) { try course.chapter(named: "2a") }
        #expect(error?.message == "there is no chapter 2a, nor any other, in \(folder.path)")
        let faults = CourseVerification.faults(of: course) { _ in }
        #expect(faults.map(\.message) == ["there is no chapter in \(folder.path)"])
        #expect(faults.first?.advice == "name the folder that holds the chapters with --lessons DIR")
    }

    @Test func aFolderThatIsNotThereIsNamed() {
        let error = #expect(throws: Diagnostic.self) { try Course(folder: "/nowhere/at/all") }
        #expect(error?.message == "there is no folder of lessons at /nowhere/at/all")
    }
}
