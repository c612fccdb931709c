import Units

/// Why a figure could not be made. Each case prints as one sentence or two for the person who asked for the figure.
public enum FigureError: Error, Hashable, Sendable {
    case gnuplotMissing
    /// gnuplot's own message, and the line of its input that it was about where it named one.
    case gnuplotFailed(message: String, line: String?)
    /// gnuplot did not finish in time and was ended.
    case gnuplotTimedOut(seconds: Double)
    /// The reason is the operating system's.
    case cannotWrite(path: String, reason: String)
    case unknownFormat(path: String)
    /// No format is called so.
    case unknownFormatName(String)
    /// No theme is called so, and there is no file of that name.
    case unknownTheme(String)
    /// No page is called so, and it is no width and height.
    case unknownSize(String)
    /// A line of a theme's file that cannot be understood, counted from 1; 0 is the whole file.
    case wrongTheme(path: String, line: Int, reason: String)
    /// This gnuplot lacks what figures need.
    case gnuplotTooOld(version: String)
    /// A mark is measured in something else than its axis.
    case dimensionMismatch(axis: String, expected: Dimension, found: Dimension)
    /// A mark whose columns differ in length.
    case unequalColumns(mark: String, counts: [Int])
    /// There is no panel to draw.
    case empty
}

extension FigureError: CustomStringConvertible {
    /// A sentence or two for the person who asked for the figure.
    public var description: String {
        switch self {
        case .gnuplotMissing:
            "gnuplot draws the figures and is not installed here; install it with "
                + "`sudo apt-get install gnuplot-nox` (Debian, Ubuntu) or `brew install gnuplot` (macOS)"
        case .gnuplotFailed(let message, let line):
            "gnuplot could not draw the figure: \(message)" + (line.map { " (in the line `\($0)`)" } ?? "")
        case .gnuplotTimedOut(let seconds):
            "gnuplot did not finish within \(seconds.rounded() == seconds ? "\(Int(seconds))" : "\(seconds)") s and was stopped"
        case .cannotWrite(let path, let reason):
            "the figure cannot be written to \(path): \(reason)"
        case .unknownFormat(let path):
            "\(path) does not end in a format that figures can be written in: "
                + FigureFormat.allCases.map { "." + $0.ending }.joined(separator: ", ")
        case .unknownFormatName(let name):
            "there is no format \(name); there are " + FigureFormat.allCases.map(\.rawValue).joined(separator: ", ")
        case .unknownTheme(let name):
            "there is no theme \(name), nor a file of that name; there are "
                + Theme.all.map(\.name).joined(separator: ", ")
        case .unknownSize(let text):
            "\(text) is no size of a page; there are " + FigureSize.named.map(\.name).joined(separator: ", ")
                + ", and width and height as in 12x8cm"
        case .wrongTheme(let path, let line, let reason):
            (line > 0 ? "line \(line) of the theme \(path)" : "the theme \(path)") + " cannot be used: \(reason)"
        case .gnuplotTooOld(let version):
            "figures need gnuplot 5.2 or newer, and this is gnuplot \(version)"
        case .dimensionMismatch(let axis, let expected, let found):
            "the \(axis) axis is measured in \(expected), but a mark on it is in \(found)"
        case .unequalColumns(let mark, let counts):
            "a \(mark) needs as many values in each of its columns, but they have "
                + counts.map { "\($0)" }.joined(separator: " and ")
        case .empty:
            "the figure has no panel to draw"
        }
    }
}
