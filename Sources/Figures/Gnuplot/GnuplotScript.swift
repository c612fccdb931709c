/// What gnuplot is told: commands, and between them the columns of numbers that a `plot` command announces.
struct GnuplotScript {
    enum Part {
        case commands(String)
        /// Columns of equal length, sent row by row as 64-bit floating-point numbers.
        case columns([[Double]])
    }

    private(set) var parts: [Part] = []

    /// Adds lines of commands.
    mutating func add(_ command: String) {
        if case .commands(let text)? = parts.last {
            parts[parts.count - 1] = .commands(text + command + "\n")
        } else {
            parts.append(.commands(command + "\n"))
        }
    }

    /// Adds one `plot` command for all elements, with their data after it in the same order.
    mutating func plot(_ elements: [PlotElement]) {
        let elements = elements.filter { !($0.columns.first?.isEmpty ?? true) }
        // A panel without data still has its axes and labels, which gnuplot draws only with a plot.
        guard !elements.isEmpty else { return add("plot 1/0 notitle") }
        add("plot " + elements.map(\.command).joined(separator: ", \\\n  "))
        for element in elements { parts.append(.columns(element.columns)) }
    }
}

/// One element of a `plot` command with its data.
struct PlotElement {
    var columns: [[Double]]
    /// `with lines lw 2`.
    var style: String

    fileprivate var command: String {
        let format = String(repeating: "%float64", count: columns.count)
        let using = (1...columns.count).map { "\($0)" }.joined(separator: ":")
        return "'-' binary record=(\(columns[0].count)) format='\(format)' using \(using) \(style) notitle"
    }
}
