import BrianScript
import Expressions
import Foundation
import Simulation
import Testing

/// Every script of the second dialect in the repository gives here what it gives under Brian2, run side by side.
///
/// ``ReferenceTests`` compares with what was recorded once; this finds what no one has recorded, and a recording that no longer
/// belongs to its script.
@Suite struct PeerTests {
    struct Example: CustomTestStringConvertible {
        let name: String
        let text: String

        var testDescription: String { name }
    }

    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Of a chapter only what is right: what learners begin with and what they do wrong would take ten minutes.
    private static let ofChapters = ["model.py", "brian2.py", "solution.py"]

    /// The scripts of the tests and the chapters, and what the README shows of Python.
    static let examples: [Example] = {
        var examples: [Example] = []
        for folder in ["Tests/BrianScriptTests/Reference", "Lessons"] {
            let base = root.appendingPathComponent(folder)
            let paths = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
            let takesAll = folder != "Lessons" || ProcessInfo.processInfo.environment["TUTOR_PEER_ALL"] != nil
            for path in paths.sorted() where path.hasSuffix(".py") {
                guard takesAll || ofChapters.contains(path.components(separatedBy: "/").last ?? "") else { continue }
                guard let text = try? String(contentsOf: base.appendingPathComponent(path), encoding: .utf8) else {
                    continue
                }
                examples.append(Example(name: path, text: text))
            }
        }
        let readme = (try? String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)) ?? ""
        for (number, block) in readme.components(separatedBy: "```python\n").dropFirst().enumerated() {
            let text = block.components(separatedBy: "```").first ?? ""
            examples.append(Example(name: "README.md, block \(number + 1)", text: text))
        }
        // A check of an exercise or a few lines of an explanation is no whole script.
        return examples.filter { $0.text.contains("from brian2 import") }
    }()

    private static let peers = Result { try Peer.results(of: examples.map(\.text)) }

    @Test(.enabled(if: ProcessInfo.processInfo.environment["TUTOR_BRIAN2"] != nil, "TUTOR_BRIAN2 names no Python"))
    func thePythonThatIsNamedHasBrian2() { #expect(Peer.python != nil) }

    @Test(
        .enabled(if: Peer.python != nil, "no Brian2 2.9 here: name a Python that has it in TUTOR_BRIAN2"),
        arguments: examples.indices)
    func bothSimulatorsAgree(number: Int) throws {
        let example = Self.examples[number]
        let peer = try Self.peers.get()[number]
        guard let outcome = try? BrianScriptTests.run(example.text) else {
            #expect(peer == nil, "\(example.name) fails here and runs in Brian2")
            return
        }
        let found = try #require(peer, "\(example.name) runs here and fails in Brian2")
        #expect(outcome.run.monitors.map(\.name).sorted() == found.monitors.monitors.keys.sorted(), "\(example.name)")
        guard try Self.isDeterministic(example.text) else {
            return try expectAlike(example, found.monitors)
        }
        #expect(outcome.output == found.printed, "\(example.name)")
        let name = String(example.name.dropLast(3))
        var expected = found.monitors
        expected.tolerance = try ReferenceTests.tolerances[name] ?? Self.tolerance(of: example.text)
        for (name, monitor) in outcome.run.monitors { try expected.expectSame(monitor, called: name) }
    }

    /// Exact solutions differ by rounding alone; what is approximated step by step may be nonlinear, and then small differences grow.
    private static func tolerance(of text: String) throws -> Double {
        final class Heard { var isApproximate = false }
        let heard = Heard()
        let outcome = try BrianScriptTests.run(text) {
            $0.note = { note in
                if note.id == "method-chosen", !note.message.contains("'exact'") { heard.isApproximate = true }
            }
        }
        let methods = outcome.run.objects.compactMap { ($1 as? NeuronGroup)?.method ?? ($1 as? Synapses)?.method }
        return heard.isApproximate || methods.contains { $0 != .exact } ? 1e-6 : 1e-9
    }

    /// Whether another seed makes no difference.
    private static func isDeterministic(_ text: String) throws -> Bool {
        let runs = try [1, 2].map { seed in try BrianScriptTests.run(unseeded(text)) { $0.seed = seed } }
        let states = runs.map { outcome in outcome.run.names.map { outcome.run.description($0) } + [outcome.output] }
        let statistics = try runs.map { try RunStatistics($0.run).values }
        return states[0] == states[1] && statistics[0] == statistics[1]
    }

    // MARK: - Scripts that draw random numbers

    /// Each simulator draws random numbers of its own, so only their statistics are alike: those of the peer's one run lie where those of
    /// runs with other seeds do.
    private func expectAlike(_ example: Example, _ peer: Recorded) throws {
        let found = try RunStatistics(peer)
        let samples = try (1...6).map { seed in
            try RunStatistics(try BrianScriptTests.run(Self.unseeded(example.text)) { $0.seed = seed }.run)
        }
        for (name, value) in found.values {
            let values = samples.compactMap { $0.values[name] }
            guard values.count == samples.count else {
                Issue.record("\(example.name) has no \(name) here")
                continue
            }
            let mean = values.reduce(0, +) / Double(values.count)
            let variance = values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(values.count - 1)
            // A spread of six runs is not known well. Where it is zero by chance, as of a few spikes, a little is allowed.
            let allowed = 6 * variance.squareRoot() + 0.02 * mean.magnitude + (name.hasSuffix(".count") ? 2 : 0)
            #expect(
                (value - mean).magnitude <= allowed, "\(example.name): \(name) is \(value) in Brian2 and \(values) here"
            )
        }
    }

    /// The script without its calls of seed(...), which would make all runs one.
    private static func unseeded(_ text: String) -> String {
        text.components(separatedBy: "\n").map { line in
            let indent = line.prefix { $0 == " " }
            return line.dropFirst(indent.count).hasPrefix("seed(") ? indent + "pass" : line
        }.joined(separator: "\n")
    }
}
