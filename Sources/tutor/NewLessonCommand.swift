import ArgumentParser
import Expressions
import LessonKit

struct NewLessonCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new-lesson", abstract: "Begins a chapter: a folder with all its files, to be filled in.",
        discussion: """
            Examples:
              tutor new-lesson 6a 'Coupled oscillators'
              tutor new-lesson 1a 'A first model' --lessons mycourse

            The chapter works as it stands: a small model, its figure, and one exercise with a solution, a check and two typical \
            mistakes. Where your words belong there are blanks, as in [fill in: what one sees], and tutor verify names each that \
            is left.
            """)

    @Argument(help: ArgumentHelp("A number that no chapter has, as in 6a.", valueName: "number")) var number: String
    @Argument(help: "What the chapter is called.") var title: String
    @OptionGroup var options: CourseOptions

    func validate() throws {
        guard ChapterNumber(number) != nil else {
            throw ValidationError("A chapter's number is digits and letters, as in 6a; \(number) is none.")
        }
    }

    func run() throws {
        guard let number = ChapterNumber(number) else { preconditionFailure("numbers are validated") }
        let folder = try options.folder()
        let lesson = try NewLesson(number, title: title)
        let files = try lesson.write(into: folder)
        try StandardOutput.write(files.map { $0 + "\n" }.joined() + "\n")
        try StandardOutput.tell(
            "Fill in what stands in brackets, as in [fill in: ...], and put your model in the place of this one.")
        let place = options.lessons.map { " " + $0.shellWord } ?? ""
        try StandardOutput.write(
            """
            What is left to do:  \(ProgramName.current) verify\(place) --chapter \(number)
            Read it:             \(ProgramName.current) lesson \(number)\(options.lessons.map { " --lessons \($0.shellWord)" } ?? "")

            """)
    }
}
