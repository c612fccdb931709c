import BrianScript
import Expressions
import Foundation
import Simulation
import Testing

/// Scripts of the second dialect give what Brian2 2.9 recorded running them.
@Suite struct ReferenceTests {
    static let folder = (#filePath as NSString).deletingLastPathComponent + "/Reference"

    @Test(arguments: ["lesson_2a", "lesson_2a_coupled", "lesson_2b", "lif_constant_input", "two_lif_one_synapse"])
    func agreesWithBrian2(name: String) throws {
        let text = try String(contentsOfFile: "\(Self.folder)/\(name).py", encoding: .utf8)
        let outcome = try BrianScriptTests.run(text)
        let recorded = try Recorded(contentsOfFile: "\(Self.folder)/\(name).json")
        #expect(outcome.run.monitors.map(\.name).sorted() == recorded.monitors.keys.sorted())
        for (name, monitor) in outcome.run.monitors { try recorded.expectSame(monitor, called: name) }
    }
}

/// What Brian2 recorded: for each monitor its columns.
struct Recorded {
    let monitors: [String: [String: Any]]

    init(contentsOfFile path: String) throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        monitors = try #require(JSONSerialization.jsonObject(with: data) as? [String: [String: Any]])
    }

    /// Traces agree to a relative 1e-9, spikes one for one.
    func expectSame(_ monitor: SimulationObject, called name: String) throws {
        let columns = try #require(monitors[name])
        switch monitor {
        case let monitor as StateMonitor:
            expectClose(monitor.t.values, try numbers(columns["t"]), "\(name).t")
            for variable in monitor.variables {
                let rows = try #require(columns[variable] as? [[Double]])
                let traces = try monitor.values(of: variable)
                #expect(traces.count == rows.count)
                for (index, (trace, row)) in zip(traces, rows).enumerated() {
                    expectClose(trace.values, row, "\(name).\(variable)[\(index)]")
                }
            }
        case let monitor as SpikeMonitor:
            #expect(monitor.i.map(Double.init) == (try numbers(columns["i"])))
            expectClose(monitor.t.values, try numbers(columns["t"]), "\(name).t")
        default: Issue.record("\(name) is no monitor that Brian2 recorded")
        }
    }

    private func numbers(_ column: Any?) throws -> [Double] { try #require(column as? [Double]) }

    private func expectClose(_ found: [Double], _ expected: [Double], _ name: String) {
        #expect(found.count == expected.count, "\(name)")
        let scale = expected.map(\.magnitude).max() ?? 0
        let worst =
            zip(found, expected).map { ($0 - $1).magnitude / max($1.magnitude, scale * 1e-6, 1e-300) }.max() ?? 0
        #expect(worst <= 1e-9, "\(name) is off by a relative \(worst)")
    }
}
