/// What gnuplot is told: commands, and between them the numbers that a `plot` command announces.
struct GnuplotScript {
    enum Part {
        case commands(String)
        /// Columns of equal length, sent row by row as 64-bit floating-point numbers.
        case columns([[Double]])
        /// Bytes as they are.
        case bytes([UInt8])
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

    /// Adds a `plot` command for an image that fills the panel, whose axes run from 0 to 1.
    mutating func plot(_ pixels: PixelGrid) {
        guard pixels.columns > 1, pixels.rows > 1 else { return }
        let (width, height) = (1 / Double(pixels.columns), 1 / Double(pixels.rows))
        add(
            "plot '-' binary array=(\(pixels.columns),\(pixels.rows)) format='%uchar%uchar%uchar%uchar' "
                + "dx=\(width) dy=\(height) origin=(\(width / 2),\(height / 2)) using 1:2:3:4 with rgbalpha notitle")
        parts.append(.bytes(pixels.bytes))
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
    /// Whether the second column counts along the second y axis.
    var isOnSecond = false

    fileprivate var command: String {
        let format = String(repeating: "%float64", count: columns.count)
        let using = (1...columns.count).map { "\($0)" }.joined(separator: ":")
        return "'-' binary record=(\(columns[0].count)) format='\(format)' using \(using)"
            + (isOnSecond ? " axes x1y2" : "") + " \(style) notitle"
    }
}
