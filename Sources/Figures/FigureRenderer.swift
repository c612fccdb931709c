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
        switch format {
        case .png: return try draw(figure, on: .png).image
        case .svg:
            let image = try draw(figure, on: .svg).image
            return ImageFinish.finished(image, title: figure.title?.plain, font: font)
        case .pdf: return ImageFinish.undated(try draw(figure, on: .pdf).image)
        case .text: return Array(try text(figure).utf8)
        }
    }

    /// Writes the figure in the format that the end of `path` asks for: whole, or not at all.
    public func write(_ figure: Figure, to path: String) throws(FigureError) {
        let format = try FigureFormat(path: path)
        try AtomicFile.write(render(figure, format: format), to: path)
    }

    /// The figure in characters for a terminal.
    /// - Parameters:
    ///   - columns: The width of the terminal.
    ///   - color: Whether escape sequences may tell the marks apart.
    public func text(_ figure: Figure, columns: Int = 80, color: Bool = false) throws(FigureError) -> String {
        let plan = try FigurePlan(figure, theme: TextFigure.theme)
        tellGaps(in: figure)
        return TextFigure(plan, columns: columns).text(inColor: color)
    }

    /// Opens a window with the figure, which stays when this program ends.
    /// - Returns: false where there is no screen, or gnuplot cannot open windows on it.
    public func showWindow(_ figure: Figure) throws(FigureError) -> Bool {
        guard Display.answers() else { return false }
        // A screen that answers may still refuse the window; nobody waits a minute to find out.
        var renderer = self
        renderer.timeLimit = min(timeLimit, 10)
        do {
            let run = GnuplotRun(program: gnuplot, timeLimit: renderer.timeLimit)
            guard let terminal = try WindowTerminal.available(in: run) else { return false }
            _ = try renderer.draw(figure, on: .window(terminal))
            return true
        } catch {
            switch error {
            case .gnuplotFailed, .gnuplotTimedOut:
                notice("no window could be opened: \(error)")
                return false
            default: throw error
            }
        }
    }

    /// The family that text is drawn in.
    private var font: String { FontCatalog.firstInstalled(of: theme.fontFamilies) ?? "Sans" }

    private func draw(_ figure: Figure, on kind: GnuplotTerminal.Kind) throws(FigureError) -> GnuplotRun.Output {
        let plan = try FigurePlan(figure, theme: theme)
        tellGaps(in: figure)
        tellFont()
        let font = font
        // Families other than the first run wider.
        let metrics = FontMetrics(stretch: font == "Liberation Sans" ? 1 : 1.15)
        let size = figure.size.drawable
        let layout = PageLayout(plan, size: size, metrics: metrics)
        let terminal = GnuplotTerminal(kind, size: size, font: font, background: theme.background)
        let script = FigureScript(layout: layout, terminal: terminal, font: font).script
        let output = try GnuplotRun(program: gnuplot, timeLimit: timeLimit).run(script)
        if output.image.isEmpty, !kind.isWindow {
            let complaint = GnuplotComplaint(output.messages)
            throw .gnuplotFailed(message: complaint.message ?? "it drew nothing", line: complaint.line)
        }
        return output
    }

    private func tellFont() {
        guard !theme.fontFamilies.contains(font), let wanted = theme.fontFamilies.first else { return }
        notice("the font \(wanted) is not installed; the figure is set in \(font)")
    }

    private func tellGaps(in figure: Figure) {
        let marks = figure.panels.flatMap { $0.marks + ($0.second?.marks ?? []) }
        let count = marks.reduce(0) { $0 + $1.gapCount }
        guard count > 0 else { return }
        notice(
            count == 1
                ? "1 value is not a number or infinite; the figure has a gap there"
                : "\(count) values are not numbers or infinite; the figure has gaps there")
    }
}

extension GnuplotTerminal.Kind {
    /// Whether the image goes to the screen and not to us.
    var isWindow: Bool {
        guard case .window = self else { return false }
        return true
    }
}

extension Mark {
    /// How many points of the mark cannot be drawn because a value of theirs is not a number or infinite.
    fileprivate var gapCount: Int {
        func gaps(_ columns: [Double]...) -> Int {
            (columns.first ?? []).indices.count { index in
                !columns.allSatisfy { index >= $0.count || $0[index].isFinite }
            }
        }
        return switch self {
        case .line(let line): gaps(line.x, line.y)
        case .points(let points): gaps(points.x, points.y)
        case .raster(let raster): gaps(raster.times)
        case .bars(let bars): gaps(bars.heights)
        case .band(let band): gaps(band.x, band.lower, band.upper)
        case .segments(let segments): gaps(segments.x, segments.y, segments.xEnd, segments.yEnd)
        // A cell without a value is as plain to see as one with it.
        case .image: 0
        case .reference, .span, .annotation: 0
        }
    }
}
