import TestSupport
import Testing

@Suite struct NewLessonCommandTests {
    @Test func aChapterIsBegunAndItsBlanksAreNamed() throws {
        let folder = try TemporaryFolder()
        let made = try Program(
            "new-lesson", "6a", "Coupled oscillators", "--lessons", "course", in: folder.path)
        #expect(made.status == 0)
        #expect(made.output.hasPrefix("course/6a-coupled-oscillators/lesson.json\n"))
        #expect(made.output.contains("tutor verify course --chapter 6a\n"))
        let verified = try Program("verify", "course", "--chapter", "6a", in: folder.path)
        #expect(verified.status == 1)
        #expect(
            verified.errors.contains("6a-coupled-oscillators/lesson.json:3:15: error: this is still to be filled in\n"))
        let errors = verified.errors.split(separator: "\n").filter { $0.contains("error: ") }
        #expect(errors.allSatisfy { $0.hasSuffix("this is still to be filled in") })
        // It can be read before anything is filled in.
        #expect(try Program("lesson", "6a", "--lessons", "course", "--no-figure", in: folder.path).status == 0)
        let again = try Program("new-lesson", "6a", "Another", "--lessons", "course", in: folder.path)
        #expect(again.status == 2)
        #expect(again.errors.hasPrefix("error: there is a chapter 6a already\n"))
    }

    @Test func aNumberThatIsNoneIsRefused() throws {
        let program = try Program("new-lesson", "six", "Title")
        #expect(program.status == 2)
        #expect(program.errors.contains("A chapter's number is digits and letters, as in 6a; six is none."))
    }
}
