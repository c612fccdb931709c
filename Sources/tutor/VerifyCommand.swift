import ArgumentParser
import BrianScript
import Expressions
import Figures
import LessonKit

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Looks for faults in a course: for those who write chapters.",
        discussion: """
            Examples:
              tutor verify
              tutor verify Lessons --chapter 2a

            Every starting script has to fail its check and every solution to pass; every script in wrong/ has to get what its \
            first line says; all figures are drawn; names and numbers of the prose have to be there, links and images to lead to a \
            file or a heading of the course, units to be spelt as they are printed, and no file may be left over. It ends with 0 where there is no fault and with 1 where there is one.
            """)

    @Argument(help: ArgumentHelp("The folder that holds the chapters.", valueName: "dir"), completion: .directory)
    var folder: String?
    @Option(help: ArgumentHelp("Look at one chapter only.", valueName: "number"), completion: .chapters) var chapter:
        String?
    @OptionGroup var options: CourseOptions
    @OptionGroup var look: LookOptions

    func run() throws {
        let course = try folder.map { folder throws(Diagnostic) in try Course(folder: folder) } ?? options.open()
        let chapter = try chapter.map { name throws(Diagnostic) in try course.chapter(named: name) }
        let renderer = FigureRenderer(notice: { StandardOutput.remark("note: \($0)") })
        let faults = CourseVerification.faults(of: course, chapter: chapter) { (run) throws(Diagnostic) in
            for figure in run.figures {
                do throws(FigureError) { _ = try renderer.render(figure, format: .svg) } catch {
                    throw Diagnostic(error)
                }
            }
        }
        let style = TerminalStyle.current(descriptor: 2, plain: look.plain)
        for fault in faults { StandardOutput.note(fault.rendered(style)) }
        let chapters = chapter.map { [$0] } ?? course.chapters
        let exercises = chapters.map(\.exercises.count).reduce(0, +)
        let looked = "\(counted(chapters.count, "chapter")), \(counted(exercises, "exercise"))"
        try StandardOutput.write("\(looked): \(faults.isEmpty ? "no faults" : counted(faults.count, "fault"))\n")
        if !faults.isEmpty { throw ExitCode(ExitStatus.wrongModel.rawValue) }
    }

    private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
