import BrianScript
import Expressions
import Foundation
import LessonKit
import TestSupport
import Testing

struct NotebookTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// A notebook with cells of code and one of prose.
    private func notebook(_ cells: [String], tags: [Int: String] = [:]) throws -> Notebook {
        var entries: [[String: Any]] = cells.enumerated().map { index, code in
            let metadata: [String: Any] = tags[index].map { ["tags": [$0]] } ?? [:]
            return [
                "cell_type": "code", "source": code, "outputs": [String](), "execution_count": NSNull(),
                "metadata": metadata,
            ]
        }
        entries.insert(
            ["cell_type": "markdown", "source": ["# Title\n", "prose"], "metadata": [String: Any]()], at: 0)
        return try notebook(json: ["cells": entries, "nbformat": 4, "metadata": [String: Any]()])
    }

    private func notebook(json: [String: Any]) throws -> Notebook {
        let data = try JSONSerialization.data(withJSONObject: json)
        try folder.write(["a.ipynb": String(decoding: data, as: UTF8.self)])
        return try Notebook(path: folder.path + "/a.ipynb", name: "a.ipynb")
    }

    /// What the cells show in their order: displays plain, notes and errors by their messages.
    private func told(_ notebook: Notebook, knobs: [(name: String, text: String)] = []) throws -> [String] {
        var told: [String] = []
        var settings = ScriptSettings()
        settings.knobs = knobs
        settings.output = { told.append($0) }
        settings.warning = { told.append("warning: \($0.message)") }
        var listener = NotebookRun.Listener()
        listener.displayed = { told.append($0) }
        listener.skipped = { told.append($0.message) }
        listener.failed = { told.append("error: \($0.message)") }
        let run = try NotebookRun(notebook, settings, listener)
        return told + (run.failures.isEmpty ? [] : ["failed: \(run.failures)"])
    }

    @Test func cellsRunInTheirOrderInTheSameNames() throws {
        let notebook = try notebook(["from brian2 import *\ntau = 10*ms", "2*tau", "print(tau)\ntau = 3*ms;", "tau"])
        #expect(try told(notebook) == ["20. ms", "10. ms\n", "3. ms"])
    }

    @Test func commandsToTheNotebookAreSkippedAndSaidToBe() throws {
        let notebook = try notebook([
            "%matplotlib inline\n!pip install brian2\nx = 1\nif x:\n    %time\n    x = 2\nx",
            "%%bash\nls -l\nrm x", "%%time\nx + 1",
        ])
        #expect(
            try told(notebook) == [
                "a.ipynb[1]: skipped %matplotlib inline, a command to the notebook",
                "a.ipynb[1]: skipped !pip install brian2, a command to the notebook",
                "a.ipynb[1]: skipped %time, a command to the notebook", "2",
                "a.ipynb[2]: skipped %%bash, a command to the notebook",
                "a.ipynb[3]: skipped %%time, a command to the notebook", "3",
            ])
    }

    @Test func aPercentSignInsideAStringOrBracketsIsNoCommand() throws {
        let notebook = try notebook(["a = '''\n%s\n''' % 3\nb = (7\n  % 4)\nc = 9 \\\n  % 5\nprint(a, b, c)"])
        #expect(try told(notebook) == ["\n3\n 3 4\n"])
    }

    @Test func aCellThatGoesWrongKeepsWhatItDidAndTheNextGoesOn() throws {
        let notebook = try notebook(
            ["from brian2 import *\nx = 1\nx = 1*ms + 1*mV", "x", "x +", "1*ms + 1*mV", "x + 1"],
            tags: [3: "raises-exception"])
        let told = try told(notebook)
        #expect(told.filter { !$0.hasPrefix("error: ") } == ["1", "2", "failed: [1, 3]"])
        #expect(told.filter { $0.hasPrefix("error: ") }.count == 3)
    }

    @Test func anErrorSaysWhichCellAndLine() throws {
        let notebook = try notebook(["x = 1", "y = 2\nz = nothing"])
        var shown: [String] = []
        var listener = NotebookRun.Listener()
        listener.failed = { shown.append($0.rendered(color: false)) }
        _ = try NotebookRun(notebook, ScriptSettings(), listener)
        #expect(shown.count == 1)
        #expect(shown.first?.hasPrefix("a.ipynb[2]:2:5: error: nothing is not defined\n  2 | z = nothing\n") == true)
    }

    /// A group of one cell is simulated in the next, so that nothing is wrong before the end.
    @Test func onlyTheEndTellsWhatWasNeverSimulated() throws {
        let heading = "from brian2 import *"
        let simulated = try notebook([heading, "G = NeuronGroup(1, 'v : 1')", "run(1*ms)"])
        #expect(try told(simulated) == [])
        let forgotten = try notebook([
            heading, "G = [NeuronGroup(1, 'v : 1')]", "H = NeuronGroup(1, 'v : 1')\nrun(1*ms)",
        ])
        #expect(try told(forgotten).filter { $0.hasPrefix("warning: ") }.count == 1)
    }

    @Test func aKnobIsTurnedInTheFirstCellThatHasIt() throws {
        let notebook = try notebook(["x = 1", "y = 2\nprint(x, y)"])
        #expect(try told(notebook, knobs: [("y", "5"), ("x", "4")]) == ["4 5\n"])
    }

    @Test func aKnobOfNoCellIsRefusedBeforeAnythingRuns() throws {
        let notebook = try notebook(["tau_m = 1\nprint(tau_m)", "x +"])
        var settings = ScriptSettings()
        settings.knobs = [("tau_n", "2")]
        settings.output = { Issue.record("\($0) was printed") }
        let error = #expect(throws: Diagnostic.self) { try NotebookRun(notebook, settings, NotebookRun.Listener()) }
        #expect(
            error?.message == "no cell of the notebook assigns to tau_n at its top level, so it cannot be set")
        #expect(error?.advice == "did you mean tau_m?")
    }

    @Test func theThirdFormatIsRead() throws {
        let cell: [String: Any] = ["cell_type": "code", "input": ["x = 6\n", "x*7"], "metadata": [String: Any]()]
        let notebook = try notebook(json: ["worksheets": [["cells": [cell]]], "nbformat": 3])
        #expect(try told(notebook) == ["42"])
    }

    @Test(arguments: ["", "x = 1", "[]", "{}", "{\"cells\": [{}]}", "{\"cells\": 3}"])
    func whatIsNoNotebookIsRefused(text: String) throws {
        try folder.write(["b.ipynb": text])
        let error = #expect(throws: Diagnostic.self) { try Notebook(path: folder.path + "/b.ipynb", name: "b.ipynb") }
        #expect(error?.message == "b.ipynb is not a Jupyter notebook")
        #expect(error?.expected == "JSON with a list of cells")
    }
}
