import Expressions
import LessonKit
import TestSupport
import Testing

@Suite struct CourseLocationTests {
    private func folder(
        option: String? = nil, environment: [String: String] = [:], executable: String? = nil, in current: String
    ) throws(Diagnostic) -> String {
        try CourseLocation.folder(
            option: option, environment: { environment[$0] }, executable: executable, currentFolder: current)
    }

    @Test func theOptionGoesBeforeTheEnvironmentAndThatBeforeTheProgramsOwn() throws {
        let tree = try TemporaryFolder()
        try tree.write(["Lessons/2a-x/lesson.json": "{}", "build/release/tutor": ""])
        let program = tree.path + "/build/release/tutor"
        let environment = ["TUTOR_LESSONS": "/theirs"]
        #expect(try folder(option: "mine", environment: environment, executable: program, in: "/") == "mine")
        #expect(try folder(environment: environment, executable: program, in: "/") == "/theirs")
        #expect(try folder(environment: ["TUTOR_LESSONS": ""], executable: program, in: "/") == tree.path + "/Lessons")
    }

    @Test func anInstalledProgramFindsItsShare() throws {
        let tree = try TemporaryFolder()
        try tree.write(["share/tutor/Lessons/2a-x/lesson.json": "{}", "bin/tutor": ""])
        #expect(try folder(executable: tree.path + "/bin/tutor", in: "/") == tree.path + "/share/tutor/Lessons")
    }

    @Test func theCurrentFolderComesLastAndAFolderWithoutChaptersDoesNotCount() throws {
        let program = try TemporaryFolder()
        try program.write(["Lessons/notes.txt": "", "tutor": ""])
        let here = try TemporaryFolder()
        try here.write(["Lessons/2a-x/lesson.json": "{}"])
        #expect(try folder(executable: program.path + "/tutor", in: here.path) == here.path + "/Lessons")
    }

    @Test func withoutAnyTheErrorSaysWhatToDo() throws {
        let error = #expect(throws: Diagnostic.self) { try folder(executable: nil, in: "/nowhere") }
        #expect(error?.id == "lessons-folder")
        #expect(error?.advice == "name it with --lessons DIR or in TUTOR_LESSONS")
    }
}
