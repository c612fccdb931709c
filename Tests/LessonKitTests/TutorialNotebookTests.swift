import BrianScript
import Foundation
import LessonKit
import Testing

/// Brian2's three tutorials, where `.ci/tutorials` has fetched them.
@Suite struct TutorialNotebookTests {
    private static let folder: String = {
        let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return repository.appendingPathComponent(".build/tutorials/brian2/tutorials").path
    }()

    /// Two cells of the first are meant to fail; one of the third reads an image from a file, which no script here does.
    @Test(
        .enabled(
            if: FileManager.default.fileExists(atPath: folder),
            "the tutorials are not there: .ci/tutorials fetches them"),
        arguments: [
            ("1-intro-to-brian-neurons", 2), ("2-intro-to-brian-synapses", 0), ("3-intro-to-brian-simulations", 1),
        ])
    func cellsRun(name: String, failures: Int) throws {
        let notebook = try Notebook(path: "\(Self.folder)/\(name).ipynb")
        var figures = 0
        let run = try NotebookRun(notebook, ScriptSettings(), NotebookRun.Listener())
        for part in run.runs { figures += part.figures.count }
        #expect(run.failures.count == failures)
        #expect(figures > 5)
    }
}
