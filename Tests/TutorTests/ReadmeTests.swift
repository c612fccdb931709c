import Foundation
import TestSupport
import Testing
// --- what the README shows
import ModelEquations
import Simulation
import Units

func chapter2a() throws -> StateMonitor {
    let inputs = try SpikeGeneratorGroup(
        2, pairs: [(0, 1 * .ms), (0, 4 * .ms), (1, 2 * .ms), (1, 3 * .ms)])
    let neuron = try NeuronGroup(
        1, Equations("dVa/dt = -Va/tau_a : volt\ndVb/dt = -Vb/tau_b : volt"),
        threshold: "Va > Vt", reset: "Va = Vr")
    let a = try Connection(inputs, neuron, "Va")
    let b = try Connection(inputs, neuron, "Vb")
    try a.setWeight(6 * .mV, i: 0, j: 0)
    try b.setWeight(3 * .mV, i: 1, j: 0)
    let monitor = try StateMonitor(neuron, ["Va", "Vb"])
    try Network(inputs, neuron, a, b, monitor).run(
        10 * .ms, namespace: ["tau_a": 1 * .ms, "tau_b": 10 * .ms, "Vt": 10 * .mV, "Vr": 0 * .mV])
    return monitor
}
// --- end

@Suite struct ReadmeTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test func theExampleGivesWhatTheChapterSays() throws {
        let monitor = try chapter2a()
        let va = try monitor.values(of: "Va")[0]
        let vb = try monitor.values(of: "Vb")[0]
        #expect(try va[41].formatted(in: Unit.named("mV")!, precision: 4) == "6.299 mV")
        #expect(try vb[31].formatted(in: Unit.named("mV")!, precision: 4) == "5.715 mV")
    }

    @Test func theReadmeShowsTheExampleThatIsCompiledHere() throws {
        let source = try String(contentsOfFile: #filePath, encoding: .utf8)
        let begin = try #require(source.range(of: "// --- what the README shows\n"))
        let end = try #require(source.range(of: "// --- end\n"))
        let readme = try String(contentsOf: Self.root.appendingPathComponent("README.md"), encoding: .utf8)
        #expect(readme.contains("```swift\n" + source[begin.upperBound..<end.lowerBound] + "```\n"))
    }

    @Test func theFilesThatTheReadmeLinksToAreThere() throws {
        let readme = try String(contentsOf: Self.root.appendingPathComponent("README.md"), encoding: .utf8)
        let links = readme.components(separatedBy: "](").dropFirst().compactMap {
            $0.components(separatedBy: ")").first
        }
        let files = links.filter { !$0.hasPrefix("http") }
        #expect(files.count >= 3)
        for file in files {
            // Links of the examples are not the page's own.
            guard file != "traces.svg" else { continue }
            #expect(FileManager.default.fileExists(atPath: Self.root.appendingPathComponent(file).path), "\(file)")
        }
    }

    /// What the picture says; its lines depend on the fonts of the machine by a hair.
    @Test(.enabled(if: (try? Program(shell: "command -v gnuplot"))?.status == 0, "gnuplot is not installed"))
    func thePictureOfTheReadmeIsTheFigureOfTheChapter() throws {
        func texts(_ path: String) throws -> [String] {
            let picture = try String(contentsOfFile: path, encoding: .utf8)
            return picture.matches(of: />([^<>\n]+)<\/tspan>/).map { String($0.1) }
        }
        let folder = try TemporaryFolder()
        try Program("lesson", "2a", "--plain", "--figure", folder.path + "/traces.svg")
        let shown = try texts(Self.root.path + "/Lessons/2a-the-concept-of-a-connection/traces.svg")
        #expect(shown.count > 20)
        #expect(try shown == texts(folder.path + "/traces.svg"))
    }

    @Test func whatTheReadmeShowsOfAnErrorIsWhatComes() throws {
        let readme = try String(contentsOf: Self.root.appendingPathComponent("README.md"), encoding: .utf8)
        let errors = try Program("lesson", "2a", "--set", "weight_a=6*ms").errors
        for line in errors.split(separator: "\n") { #expect(readme.contains("    \(line)\n"), "\(line)") }
    }

    @Test func theNumbersThatTheReadmeShowsAreThoseOfTheRun() throws {
        let folder = try TemporaryFolder()
        let chapter = Self.root.appendingPathComponent("Lessons/2a-the-concept-of-a-connection")
        try folder.write([
            "2a-x/lesson.json": #"{"title": "T", "summary": "S", "figures": ["traces"]}"#,
            "2a-x/model.py": try String(contentsOf: chapter.appendingPathComponent("model.py"), encoding: .utf8),
            "2a-x/lesson.md": "`= neuron.Vb[0]`\n\n`= Ma[0] at 4*ms`\n\n`= Ma[0] after 4*ms in volt`\n",
        ])
        let output = try Program("lesson", "2a", "--no-figure", "--lessons", folder.path).output
        for number in ["2.866 mV", "0.3301 mV", "0.006299 V"] { #expect(output.contains("  \(number)\n")) }
    }
}
