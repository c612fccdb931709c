import BrianScript
import Expressions
import LessonKit
import Standalone

/// The folder of a C++ project.
struct ProjectFolder {
    let path: String

    /// - Throws: a diagnostic where the folder holds something else, which is left alone.
    init(_ path: String) throws(Diagnostic) {
        self.path = path
        let names = FileAccess.names(in: path) ?? []
        guard !names.isEmpty else { return }
        let text = try? FileAccess.text(at: path + "/main.cpp", name: "main.cpp")
        guard text?.whole.text.contains("\n// \(Project.mark)") != true else { return }
        throw Diagnostic(
            "cannot-write", "\(path) cannot be written: it holds files that no export has made",
            expected: "a new or empty folder, or one from an export before",
            found: names.prefix(3).joined(separator: ", "),
            advice: "name another folder")
    }

    /// Writes the project of what a recorder has seen of a run, and says so. No file takes its name before all are whole.
    ///
    /// - Parameters:
    ///   - title: what the project is called where people read it.
    ///   - programName: what its program is called.
    func write(_ recorder: RunRecorder, of run: ScriptRun, title: String, programName: String) throws {
        let project = try Project(recorder, title: title, programName: programName, names: run.objects)
        var files = try FileSet(folder: path)
        for file in project.files {
            try files.add(file.name) { (sink) throws(Diagnostic) in try file.content.write(to: sink) }
        }
        _ = try files.commit(clearing: ["data", "tutor"])
        StandardOutput.remark("\(path): \(project.files.count) files; make -C \(path) run")
    }
}
