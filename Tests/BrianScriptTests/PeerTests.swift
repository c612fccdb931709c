import BrianScript
import Expressions
import Foundation
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

    /// The scripts of the tests and the chapters, and what the README shows of Python.
    static let examples: [Example] = {
        var examples: [Example] = []
        for folder in ["Tests/BrianScriptTests/Reference", "Lessons"] {
            let base = root.appendingPathComponent(folder)
            let paths = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
            for path in paths.sorted() where path.hasSuffix(".py") {
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
        // Each simulator draws random numbers of its own.
        guard try Self.isDeterministic(example.text) else { return }
        #expect(outcome.output == found.printed, "\(example.name)")
        let name = String(example.name.dropLast(3))
        var expected = found.monitors
        expected.tolerance = ReferenceTests.tolerances[name] ?? expected.tolerance
        for (name, monitor) in outcome.run.monitors { try expected.expectSame(monitor, called: name) }
    }

    /// Whether another seed makes no difference.
    private static func isDeterministic(_ text: String) throws -> Bool {
        if text.contains("seed(") { return false }
        let runs = try [1, 2].map { seed in try BrianScriptTests.run(text) { $0.seed = seed } }
        let states = runs.map { outcome in outcome.run.names.map { outcome.run.description($0) } + [outcome.output] }
        return states[0] == states[1]
    }
}
