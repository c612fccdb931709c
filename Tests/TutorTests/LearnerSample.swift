import Foundation
import TestSupport

/// A small course and a learner's folder beside it, made for one test.
struct LearnerSample {
    let folder: TemporaryFolder
    /// The folder that the learner works in.
    var work: String { folder.path + "/work" }

    static let first = "2a-1-make-it-larger.py"
    static let second = "2a-2-make-it-smaller.py"

    init() throws {
        folder = try TemporaryFolder()
        var files = ["work/notes.txt": "mine\n"]
        for chapter in ["2a-small", "2b-more"] {
            files["L/\(chapter)/lesson.json"] = #"{"title": "The \#(chapter)", "summary": "About x."}"#
            files["L/\(chapter)/lesson.md"] = "Text.\n"
            files["L/\(chapter)/model.py"] = "x = 1\n"
        }
        for (name, title, right) in [
            ("2a-small/exercises/1-make-it-larger", "Make it larger", 5),
            ("2a-small/exercises/2-make-it-smaller", "Make it smaller", 0), ("2b-more/exercises/1-again", "Again", 7),
        ] {
            files["L/\(name)/task.md"] =
                "# \(title)\n\nGive x \(right).\n\n## Hint\n\nLook at x.\n\n## Hint\n\nIt is a number.\n\n## Learnt\n\nx can be \(right).\n"
            files["L/\(name)/start.py"] = "x = 1\n"
            files["L/\(name)/solution.py"] = "x = \(right)\n"
            files["L/\(name)/check.py"] = "assert x == \(right), 'x should be \(right).'\n"
        }
        try folder.write(files)
    }

    /// The program, run in the learner's folder.
    func tutor(_ arguments: String..., input: String = "", environment: [String: String?] = [:]) throws -> Program {
        let lessons: [String: String?] = ["TUTOR_LESSONS": folder.path + "/L"]
        return try Program(
            arguments, input: input, environment: lessons.merging(environment) { $1 }, in: work)
    }

    /// The same through a shell, where `$TUTOR` is the program.
    func shell(_ command: String) throws -> Program {
        try Program(shell: "export TUTOR_LESSONS='\(folder.path)/L'; " + command, in: work)
    }

    func write(_ text: String, to script: String = LearnerSample.first) throws {
        try folder.write(["work/" + script: text])
    }

    func text(of name: String) throws -> String { try folder.text(of: "work/" + name) }

    var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: work)) ?? []).sorted() }

    /// What `tutor.json` says.
    func record() throws -> [String: Any] {
        let data = Data(try text(of: "tutor.json").utf8)
        return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    }

    /// What `tutor.json` says of an exercise.
    func exercise(_ number: String) throws -> [String: Any] {
        let exercises = try record()["exercises"] as? [String: Any]
        return exercises?[number] as? [String: Any] ?? [:]
    }
}
