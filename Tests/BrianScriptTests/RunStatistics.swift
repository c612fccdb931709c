import BrianScript
import Simulation
import Testing

/// What the monitors of a run have recorded in a few numbers each, to compare runs that draw different random numbers.
struct RunStatistics {
    /// By monitor and what it is: `spikes.count`, `M.v.mean`, `M.v.spread`, `rates.mean`; SI base units.
    private(set) var values: [String: Double] = [:]

    init(_ run: ScriptRun) throws {
        for (name, monitor) in run.monitors {
            switch monitor {
            case let monitor as StateMonitor:
                for variable in monitor.variables {
                    add("\(name).\(variable)", try monitor.values(of: variable).flatMap(\.values))
                }
            case let monitor as SpikeMonitor: values["\(name).count"] = Double(monitor.count.reduce(0, +))
            case let monitor as PopulationRateMonitor: values["\(name).mean"] = Self.mean(monitor.rate.values)
            default: break
            }
        }
    }

    init(_ recorded: Recorded) throws {
        for (name, columns) in recorded.monitors {
            if let counts = columns["count"] as? [Double] {
                values["\(name).count"] = counts.reduce(0, +)
            } else if let rates = columns["rate"] as? [Double], columns.count == 2 {
                values["\(name).mean"] = Self.mean(rates)
            } else {
                for (variable, rows) in columns where variable != "t" {
                    add("\(name).\(variable)", try #require(rows as? [[Double]]).flatMap { $0 })
                }
            }
        }
    }

    private mutating func add(_ name: String, _ numbers: [Double]) {
        let mean = Self.mean(numbers)
        values["\(name).mean"] = mean
        values["\(name).spread"] = Self.mean(numbers.map { ($0 - mean) * ($0 - mean) }).squareRoot()
    }

    private static func mean(_ numbers: [Double]) -> Double {
        numbers.isEmpty ? 0 : numbers.reduce(0, +) / Double(numbers.count)
    }
}
