/// Makes figures into images, files, windows and text.
public struct FigureRenderer: Sendable {
    /// The look.
    public var theme: Theme
    /// The program that draws: a name that is looked for along the search path, or a path.
    public var gnuplot: String
    /// How long gnuplot may take for one figure, in seconds, before it is stopped.
    public var timeLimit: Double
    /// Told what the reader of a figure should know: a font that is missing, values that could not be drawn.
    public var notice: @Sendable (String) -> Void

    /// The defaults are what most figures want.
    public init(
        theme: Theme = .light, gnuplot: String = "gnuplot", timeLimit: Double = 60,
        notice: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.theme = theme
        self.gnuplot = gnuplot
        self.timeLimit = timeLimit
        self.notice = notice
    }

    /// The bytes of an image file (or of UTF-8 text). The same figure gives the same bytes.
    public func render(_ figure: Figure, format: FigureFormat) throws(FigureError) -> [UInt8] {
        throw .gnuplotMissing
    }

    /// Writes the figure in the format that the end of `path` asks for: whole, or not at all.
    public func write(_ figure: Figure, to path: String) throws(FigureError) {
        _ = try render(figure, format: FigureFormat(path: path))
    }

    /// The figure in characters for a terminal.
    /// - Parameter color: whether escape sequences may tell the marks apart.
    public func text(_ figure: Figure, columns: Int = 80, color: Bool = false) throws(FigureError) -> String {
        throw .gnuplotMissing
    }

    /// Opens a window with the figure, which stays when this program ends.
    /// - Returns: false where there is no screen, or no gnuplot that can open windows on it; nothing has happened then.
    public func showWindow(_ figure: Figure) throws(FigureError) -> Bool {
        throw .gnuplotMissing
    }
}
