import ArgumentParser
import Expressions
import LessonKit

/// Where the chapters are.
struct CourseOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder that holds the chapters.", valueName: "dir"), completion: .directory)
    var lessons: String?

    func folder() throws(Diagnostic) -> String { try CourseLocation.folder(option: lessons) }

    func open() throws(Diagnostic) -> Course { try Course(folder: folder()) }
}
