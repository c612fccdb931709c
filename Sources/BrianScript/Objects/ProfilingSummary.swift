import Simulation
import Units

/// `profiling_summary()` as Brian2 prints it: the operations of the last run, the longest first.
struct ProfilingSummary {
    let text: String

    /// - Parameter number: how many operations are shown; nil for all.
    init(_ profile: Profile, showing number: Int?) {
        let total = profile.total / .seconds(1)
        let (unit, name) = total > 1 ? (1.0, "s") : (1e-3, "ms")
        let shown = profile.entries.prefix(max(0, number ?? profile.entries.count))
        let rows = shown.map { entry in
            let seconds = entry.duration / .seconds(1)
            return (
                name: entry.name, time: NumberFormat.fixed(2).text(seconds / unit) + " " + name,
                share: NumberFormat.fixed(2).text(total > 0 ? 100 * seconds / total : 0) + " %"
            )
        }
        let widths = (
            name: rows.map(\.name.count).max() ?? 0, time: rows.map(\.time.count).max() ?? 0,
            share: rows.map(\.share.count).max() ?? 0
        )
        func spaces(_ width: Int, _ text: String) -> String { String(repeating: " ", count: width - text.count) }
        let title = "Profiling summary"
        text =
            ([title, String(repeating: "=", count: title.count)]
            + rows.map { row in
                row.name + spaces(widths.name, row.name) + "    " + spaces(widths.time, row.time) + row.time + "    "
                    + spaces(widths.share, row.share) + row.share
            }).map { $0 + "\n" }.joined()
    }
}
