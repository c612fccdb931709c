import Simulation
import Units

/// Where the time of the runs of a script went, for people to read.
struct ProfileTable {
    private var durations: [Operation: Duration] = [:]

    private struct Operation: Hashable {
        let name: String
        let slot: Slot
    }

    /// Adds the times of one run to those of the runs before it.
    mutating func add(_ profile: Profile) {
        for entry in profile.entries {
            durations[Operation(name: entry.name, slot: entry.slot), default: .zero] += entry.duration
        }
    }

    /// A line an operation, the longest first.
    var text: String {
        let total = durations.values.reduce(Duration.zero, +) / .seconds(1)
        guard total > 0 else { return "profile: nothing was simulated" }
        let rows = durations.sorted { ($1.value, $0.key.name) < ($0.value, $1.key.name) }.map { operation, duration in
            let seconds = duration / .seconds(1)
            return [
                "\(operation.slot)", operation.name, ProfileTable.time(seconds),
                NumberFormat.fixed(1).text(100 * seconds / total) + " %",
            ]
        }
        let table =
            [["slot", "operation", "time", "share"]] + rows + [["", "all", ProfileTable.time(total), "100.0 %"]]
        let widths = (0..<4).map { column in table.map { $0[column].count }.max() ?? 0 }
        return table.map { row in
            (0..<4).map { column in
                let spaces = String(repeating: " ", count: widths[column] - row[column].count)
                return column < 2 ? row[column] + spaces : spaces + row[column]
            }.joined(separator: "  ")
        }.joined(separator: "\n")
    }

    private static func time(_ seconds: Double) -> String {
        seconds < 1 ? NumberFormat.fixed(2).text(1e3 * seconds) + " ms" : NumberFormat.fixed(2).text(seconds) + " s"
    }
}
