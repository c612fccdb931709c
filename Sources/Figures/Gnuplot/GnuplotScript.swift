/// What gnuplot is told: commands, and between them what is plotted from numbers.
///
/// It can be sent with its numbers as bytes, which is quick, or be written as a text that stands for itself (``portable``).
struct GnuplotScript {
    enum Part {
        case commands(String)
        /// One `plot` command for all elements; none is empty.
        case plot([PlotElement])
        /// An image that fills the panel, whose axes run from 0 to 1.
        case pixels(PixelGrid)
        /// A line for people who read the script.
        case note(String)
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

    /// Adds a line that says what follows; gnuplot is not sent it.
    mutating func note(_ text: String) { parts.append(.note(text)) }

    /// Adds a `plot` command for an image that fills the panel, whose axes run from 0 to 1.
    mutating func plot(_ pixels: PixelGrid) {
        guard pixels.columns > 1, pixels.rows > 1 else { return }
        parts.append(.pixels(pixels))
    }

    /// Adds one `plot` command for all elements.
    mutating func plot(_ elements: [PlotElement]) {
        let elements = elements.filter { !($0.columns.first?.isEmpty ?? true) }
        // A panel without data still has its axes and labels, which gnuplot draws only with a plot.
        guard !elements.isEmpty else { return add("plot 1/0 notitle") }
        parts.append(.plot(elements))
    }

    /// What is sent to gnuplot, piece by piece.
    enum Piece {
        case text(String)
        /// Columns of equal length, sent row by row as 64-bit floating-point numbers.
        case columns([[Double]])
        /// Bytes as they are.
        case bytes([UInt8])
    }

    /// The script with its numbers as bytes behind the commands that announce them.
    var pieces: [Piece] {
        parts.flatMap { part -> [Piece] in
            switch part {
            case .commands(let text): [.text(text)]
            case .note: []
            case .plot(let elements):
                [.text("plot " + elements.map(\.command).joined(separator: ", \\\n  ") + "\n")]
                    + elements.map { .columns($0.columns) }
            case .pixels(let pixels): [.text(pixels.command + "\n"), .bytes(pixels.bytes)]
            }
        }
    }
}

/// One element of a `plot` command with its data.
struct PlotElement {
    var columns: [[Double]]
    /// `with lines lw 2`.
    var style: String
    /// Whether the second column counts along the second y axis.
    var isOnSecond = false

    /// The element behind its source of data.
    func command(from source: String) -> String {
        let using = (1...columns.count).map { "\($0)" }.joined(separator: ":")
        return "\(source) using \(using)" + (isOnSecond ? " axes x1y2" : "") + " \(style) notitle"
    }

    fileprivate var command: String {
        let format = String(repeating: "%float64", count: columns.count)
        return command(from: "'-' binary record=(\(columns[0].count)) format='\(format)'")
    }
}

extension PixelGrid {
    /// Where the middle of the first pixel lies, and how far the next is from it.
    private var place: String {
        let (width, height) = (1 / Double(columns), 1 / Double(rows))
        return "dx=\(width) dy=\(height) origin=(\(width / 2),\(height / 2))"
    }

    fileprivate var command: String {
        "plot '-' binary array=(\(columns),\(rows)) format='%uchar%uchar%uchar%uchar' \(place) using 1:2:3:4 "
            + "with rgbalpha notitle"
    }
}
