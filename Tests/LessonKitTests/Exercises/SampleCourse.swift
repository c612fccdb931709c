import LessonKit
import TestSupport

/// A course of one chapter with one exercise, made for one test.
struct SampleCourse {
    let folder: TemporaryFolder

    static let exercise = "2a-small/exercises/1-make-it-larger"

    /// - Parameter changes: files that are different, by their paths; nil for a file that is not there.
    init(_ changes: [String: String?] = [:]) throws {
        folder = try TemporaryFolder()
        let model = "from brian2 import *\nx = 1*mV\n"
        var files: [String: String?] = [
            "2a-small/lesson.json":
                #"{"title": "Small", "summary": "S", "knobs": [{"name": "x", "set": "2*mV", "shows": "More."}]}"#,
            "2a-small/lesson.md": "Now x is `= x`.\n", "2a-small/model.py": model,
            Self.exercise + "/task.md":
                "# Make it larger\n\nGive `x` 5 mV.\n\n## Hint\n\nLook at x.\n\n## Hint\n\n`x = 5*mV`\n\n## Learnt\n\nNumbers have units.\n",
            Self.exercise + "/start.py": model, Self.exercise + "/solution.py": "from brian2 import *\nx = 5*mV\n",
            Self.exercise + "/check.py": "assert x == 5*mV, 'x should be 5 mV.'\n",
            Self.exercise + "/wrong/too-small.py": "# check: x should ...\nfrom brian2 import *\nx = 4*mV\n",
            Self.exercise + "/wrong/without-unit.py": "# error: unknown-name\nfrom brian2 import *\nx = 5*mW0\n",
        ]
        files.merge(changes) { $1 }
        try folder.write(files.compactMapValues { $0 })
    }

    func course() throws -> Course { try Course(folder: folder.path) }

    func exercise() throws -> Exercise { try course().exercise(ExerciseNumber("2a.1")!) }
}
