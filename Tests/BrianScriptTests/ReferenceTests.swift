import BrianScript
import Expressions
import Foundation
import Simulation
import Testing

/// Every script of the folder gives what Brian2 2.9 recorded running it (`record.py`).
@Suite struct ReferenceTests {
    static let folder = (#filePath as NSString).deletingLastPathComponent + "/Reference"

    static let scripts: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return files.filter { $0.hasSuffix(".py") }.map { String($0.dropLast(3)) }.sorted()
    }()

    /// Where a small difference grows, because the models are nonlinear and their sums are rounded in another order.
    static let tolerances = ["hodgkin_huxley": 1e-6, "multiscale_neuron": 1e-6]

    @Test func theFolderHoldsScripts() { #expect(Self.scripts.count >= 23) }

    @Test(arguments: scripts) func agreesWithBrian2(name: String) throws {
        let text = try String(contentsOfFile: "\(Self.folder)/\(name).py", encoding: .utf8)
        let outcome = try BrianScriptTests.run(text)
        let recorded = try Recorded(
            contentsOfFile: "\(Self.folder)/\(name).json", tolerance: Self.tolerances[name] ?? 1e-9)
        #expect(outcome.run.monitors.map(\.name).sorted() == recorded.monitors.keys.sorted())
        for (name, monitor) in outcome.run.monitors { try recorded.expectSame(monitor, called: name) }
    }
}

/// What Brian2 recorded: for each monitor its columns.
struct Recorded {
    let monitors: [String: [String: Any]]
    var tolerance: Double

    init(contentsOfFile path: String, tolerance: Double = 1e-9) throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        monitors = try #require(JSONSerialization.jsonObject(with: data) as? [String: [String: Any]])
        self.tolerance = tolerance
    }

    /// Traces agree to the relative tolerance, spikes one for one.
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
            if let count = columns["count"] { #expect(monitor.count.map(Double.init) == (try numbers(count))) }
            #expect(monitor.keepsSpikes == (columns["t"] != nil))
            guard monitor.keepsSpikes else { return }
            #expect(monitor.i.map(Double.init) == (try numbers(columns["i"])), "\(name).i")
            expectClose(monitor.t.values, try numbers(columns["t"]), "\(name).t")
            for variable in monitor.variables {
                expectClose(
                    try monitor.values(of: variable).values, try numbers(columns[variable]), "\(name).\(variable)")
            }
        case let monitor as PopulationRateMonitor:
            expectClose(monitor.t.values, try numbers(columns["t"]), "\(name).t")
            expectClose(monitor.rate.values, try numbers(columns["rate"]), "\(name).rate")
        default: Issue.record("\(name) is no monitor that Brian2 recorded")
        }
    }

    private func numbers(_ column: Any?) throws -> [Double] { try #require(column as? [Double]) }

    private func expectClose(_ found: [Double], _ expected: [Double], _ name: String) {
        #expect(found.count == expected.count, "\(name)")
        let scale = expected.map(\.magnitude).max() ?? 0
        let worst =
            zip(found, expected).map { ($0 - $1).magnitude / max($1.magnitude, scale * 1e-6, 1e-300) }.max() ?? 0
        #expect(worst <= tolerance, "\(name) is off by a relative \(worst)")
    }
}
