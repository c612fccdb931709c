import BrianScript
import Diagnoses
import Expressions
import Foundation
import LessonKit
import Testing

/// Correct models get no diagnosis: those that the core is held to, the chapters, and the tutorials where they are there.
@Suite struct NoFalseAlarmTests {
    private static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent()

    /// What scripts truly hold, each of them in order to show it.
    private static let contained: [String: [String]] = [
        // Four ways of input, the third and the fourth of which "lack dynamics", as its first line says.
        "delta_and_exponential.py": ["clamped-current", "current-without-dynamics"],
        // Refractory neurons whose potential is held, and one whose potential is not.
        "1b-the-leaky-integrate-and-fire-neuron": ["refractory-without-hold"],
        // The chapter that shows both beside the decaying current.
        "3b-delta-current-or-conductance": ["clamped-current", "current-without-dynamics"],
        // Neurons with inputs of their own beside some that share them, and rates that the time step has no room for.
        "3d-poisson-input": ["shared-poisson", "saturated-poisson"],
        // "all start at 0 mV, above it too": 40 of its 840 spikes are that.
        "making_some_activity.py": ["starts-above-threshold"],
        // "v keeps moving, because the equation has no (unless refractory)".
        "refractory_without_hold.py": ["refractory-without-hold"],
        // A drive of 1.5 takes v to 0.45 within the 2 ms in which its neuron cannot spike: the same, though the script is about
        // other things.
        "store_and_restore.py": ["refractory-without-hold"],
    ]

    static let references: [String] = names(in: "Tests/BrianScriptTests/Reference", ending: ".py")
    static let chapters: [String] = names(in: "Lessons", ending: "").filter { exists("Lessons/\($0)/model.py") }
    static let solutions: [String] = chapters.flatMap { chapter in
        names(in: "Lessons/\(chapter)/exercises", ending: "").map { "Lessons/\(chapter)/exercises/\($0)/solution.py" }
    }.filter(exists)

    private static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: repository.appendingPathComponent(path).path)
    }

    private static func names(in folder: String, ending: String) -> [String] {
        let path = repository.appendingPathComponent(folder).path
        return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter { $0.hasSuffix(ending) }
            .sorted()
    }

    private static func mistakes(inScriptAt path: String) throws -> [String] {
        let file = repository.appendingPathComponent(path)
        var settings = ScriptSettings()
        settings.seed = 1
        settings.isPart = true
        let source = SourceText(try String(contentsOf: file, encoding: .utf8), name: file.lastPathComponent)
        let run = try Script(source).run(settings)
        #expect(run.interruption == nil)
        return Diagnosis.all(in: run).map(\.id.rawValue)
    }

    @Test(arguments: references) func aReferenceHoldsOnlyWhatItShows(name: String) throws {
        let found = try Self.mistakes(inScriptAt: "Tests/BrianScriptTests/Reference/\(name)")
        #expect(found == Self.contained[name] ?? [])
    }

    @Test func thereAreReferences() { #expect(Self.references.count > 50) }

    @Test(arguments: chapters) func aChapterHoldsOnlyWhatItShows(name: String) throws {
        #expect(try Self.mistakes(inScriptAt: "Lessons/\(name)/model.py") == Self.contained[name] ?? [])
    }

    @Test(arguments: solutions) func aSolutionHasNone(path: String) throws {
        #expect(try Self.mistakes(inScriptAt: path).isEmpty)
    }

    private static let tutorials = repository.appendingPathComponent(".build/tutorials").path

    /// The first tutorial shows what refractoriness does without the flag, before a start_scope() that puts the model away.
    @Test(
        .enabled(
            if: FileManager.default.fileExists(atPath: "\(tutorials)/brian2"),
            "the tutorials are not there: .ci/tutorials fetches them"),
        arguments: ["1-intro-to-brian-neurons", "2-intro-to-brian-synapses", "3-intro-to-brian-simulations"])
    func aTutorialHasNone(name: String) throws {
        let notebook = try Notebook(path: "\(Self.tutorials)/brian2/tutorials/\(name).ipynb")
        let run = try NotebookRun(notebook, ScriptSettings(), NotebookRun.Listener())
        for part in run.runs { #expect(Diagnosis.all(in: part).map(\.id.rawValue).isEmpty) }
    }
}
