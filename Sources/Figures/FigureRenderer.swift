/// Makes figures into images, files, windows and text.
public struct FigureRenderer: Sendable {
    /// The look.
    public var theme: Theme
    /// The page; nil takes what the theme prefers, or the figure's own.
    public var size: FigureSize?
    /// The pixels of an image for each point of the page; nil takes the page's own.
    public var pixelsPerPoint: Double?
    /// The program that draws: a name that is looked for along the search path, or a path.
    public var gnuplot: String
    /// How long gnuplot may take for one figure, in seconds, before it is stopped.
    public var timeLimit: Double
    /// Told what the reader of a figure should know: a font that is missing, values that could not be drawn.
    public var notice: @Sendable (String) -> Void

    /// The defaults are what most figures want.
    public init(
        theme: Theme = .light, size: FigureSize? = nil, pixelsPerPoint: Double? = nil, gnuplot: String = "gnuplot",
        timeLimit: Double = 60, notice: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.theme = theme
        self.size = size
        self.pixelsPerPoint = pixelsPerPoint
        self.gnuplot = gnuplot
        self.timeLimit = timeLimit
        self.notice = notice
    }

    /// The bytes of an image file (or of UTF-8 text). The same figure gives the same bytes.
    /// - Parameters:
    ///   - figure: What is drawn.
    ///   - format: What it is made into; of a format of several files this is the one that names the others.
    ///   - stage: The part that is shown; nil for the whole figure.
    public func render(
        _ figure: Figure, format: FigureFormat, stage: FigureStage? = nil
    ) throws(FigureError) -> [UInt8] {
        try files(figure, format: format, stem: PrivateFolder.stem, stage: stage)[0].bytes
    }

    /// The files of a figure, the one that is meant first. The same figure gives the same bytes.
    /// - Parameters:
    ///   - figure: What is drawn.
    ///   - format: What it is made into.
    ///   - stem: The name of the files without the ending.
    ///   - stage: The part that is shown; nil for the whole figure.
    public func files(
        _ figure: Figure, format: FigureFormat, stem: String, stage: FigureStage? = nil
    ) throws(FigureError) -> [FigureFile] {
        func one(_ bytes: [UInt8]) -> [FigureFile] { [FigureFile(name: "\(stem).\(format.ending)", bytes: bytes)] }
        switch format {
        case .png: return one(try image(figure, .png, stage))
        case .svg:
            return one(ImageFinish.finished(try image(figure, .svg, stage), title: figure.title?.plain, font: font))
        case .pdf: return one(ImageFinish.undated(try image(figure, .pdf, stage)))
        case .eps: return one(ImageFinish.undatedPostScript(try image(figure, .eps, stage)))
        case .sixel: return one(try image(figure, .sixel, stage))
        case .text: return one(Array(try text(figure).utf8))
        case .tikz, .cairolatex:
            let drawing = try drawing(figure, on: format == .tikz ? .tikz : .cairolatex, stage)
            return try LatexPicture(format: format, stem: stem).files(try run(drawing).files)
        case .html:
            let drawing = try drawing(figure, on: .canvas, stage)
            let files = try run(drawing).files
            return one(try CanvasPage(drawing: drawing, title: figure.title?.plain).bytes(files))
        }
    }

    /// An animated GIF in which the curves grow along the x axis; the last picture stands for two seconds.
    /// - Parameters:
    ///   - figure: What is drawn.
    ///   - frames: How many pictures.
    ///   - seconds: How long the curves grow.
    public func animation(_ figure: Figure, frames: Int, seconds: Double) throws(FigureError) -> [UInt8] {
        let frames = max(frames, 1)
        let delay = min(max(Int((seconds * 100 / Double(frames)).rounded()), 2), 6000)
        let last = FigureStage(name: "all")
        let stages = FigureStage.growing(frames) + Array(repeating: last, count: min(200 / delay, 100))
        var drawing = try drawing(figure, on: .gif(delay: delay), nil)
        drawing.stages = stages
        return try image(drawing)
    }

    /// Writes the figure in the format that the end of `path` asks for: whole, or not at all.
    public func write(_ figure: Figure, to path: String) throws(FigureError) {
        try write(figure, format: FigureFormat(path: path), to: path)
    }

    /// Writes the figure, and beside it the files that it names.
    /// - Parameters:
    ///   - figure: What is drawn.
    ///   - format: What it is made into, whatever the name ends in.
    ///   - path: Where it goes.
    ///   - stage: The part that is shown; nil for the whole figure.
    /// - Returns: The paths of the files, that of the figure first.
    @discardableResult
    public func write(
        _ figure: Figure, format: FigureFormat, to path: String, stage: FigureStage? = nil
    ) throws(FigureError) -> [String] {
        let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        let name = path[slash...]
        let stem = name.hasSuffix("." + format.ending) ? name.dropLast(format.ending.count + 1) : name
        let files = try files(figure, format: format, stem: String(stem), stage: stage)
        let paths = [path] + files.dropFirst().map { path[..<slash] + $0.name }
        // What names the others comes last, so that it never names what is not there.
        for (file, path) in zip(files, paths).reversed() { try AtomicFile.write(file.bytes, to: path) }
        return paths
    }

    /// Writes a file of a figure into a folder, whose path ends in a slash or is empty.
    public func write(_ file: FigureFile, into folder: String) throws(FigureError) {
        try AtomicFile.write(file.bytes, to: folder + file.name)
    }

    /// The commands for gnuplot that draw the figure again, numbers included, as a text that needs nothing else.
    /// - Parameters:
    ///   - figure: What is drawn.
    ///   - format: What the script makes: pixels, SVG, PDF or EPS; anything else gives SVG.
    ///   - output: The name of the file that the script makes.
    ///   - preface: Lines of comment at its beginning.
    public func script(
        _ figure: Figure, format: FigureFormat, output: String, preface: [String] = []
    ) throws(FigureError) -> String {
        let kind: GnuplotTerminal.Kind =
            switch format {
            case .png: .png
            case .pdf: .pdf
            case .eps: .eps
            default: .svg
            }
        var drawing = try drawing(figure, on: kind, nil)
        drawing.preface = preface
        // gnuplot would run what stands behind a bar, and read a tilde as a folder.
        let isPlain = output.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }
        if isPlain { drawing.preparation = ["set output \"\(output)\""] }
        return drawing.script.portable + (isPlain ? "unset output\n" : "")
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
            _ = try renderer.run(try renderer.drawing(figure, on: .window(terminal), nil))
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

    // MARK: Drawing

    /// The page that a figure is drawn on.
    public func size(of figure: Figure) -> FigureSize {
        // A size that a script asks for counts for more than what a theme prefers.
        let preferred = figure.size == .slide ? theme.size : nil
        var page = (size ?? preferred ?? figure.size).drawable
        page.fontSize *= theme.typeScale
        page.pixelsPerPoint = pixelsPerPoint ?? page.pixelsPerPoint
        return page.drawable
    }

    /// The family that text is drawn in.
    private var font: String { FontCatalog.firstInstalled(of: theme.fontFamilies) ?? "Sans" }

    private func image(
        _ figure: Figure, _ kind: GnuplotTerminal.Kind, _ stage: FigureStage?
    ) throws(FigureError) -> [UInt8] {
        try image(try drawing(figure, on: kind, stage))
    }

    private func image(_ drawing: FigureScript) throws(FigureError) -> [UInt8] { try run(drawing).output.image }

    /// Lays the figure out, and tells what its reader should know.
    private func drawing(
        _ figure: Figure, on kind: GnuplotTerminal.Kind, _ stage: FigureStage?
    ) throws(FigureError) -> FigureScript {
        let plan = try FigurePlan(figure, theme: theme)
        tellGaps(in: figure)
        let font = font
        let size = size(of: figure)
        let terminal = GnuplotTerminal(kind, size: size, font: font, background: theme.background)
        if terminal.lettering == .enhanced { tellFont() }
        // Families other than the first run wider.
        let metrics = FontMetrics(stretch: font == "Liberation Sans" ? 1 : 1.15)
        let layout = PageLayout(plan, size: size, metrics: metrics)
        return FigureScript(layout: layout, terminal: terminal, font: font, stages: [stage])
    }

    private func run(_ drawing: FigureScript) throws(FigureError) -> (
        output: GnuplotRun.Output, files: [FigureFile]
    ) {
        let terminal = drawing.terminal
        var output = GnuplotRun.Output(image: [], messages: "")
        var files: [FigureFile] = []
        if terminal.writesFiles {
            let folder = try PrivateFolder()
            let run = GnuplotRun(program: gnuplot, timeLimit: timeLimit, folder: folder.path)
            output = try run.run(drawing.script)
            files = try folder.files()
        } else {
            output = try GnuplotRun(program: gnuplot, timeLimit: timeLimit).run(drawing.script)
        }
        if let version = Self.tooOld(output.messages) { throw .gnuplotTooOld(version: version) }
        if output.image.isEmpty, files.isEmpty, !terminal.isWindow {
            let complaint = GnuplotComplaint(output.messages)
            throw .gnuplotFailed(message: complaint.message ?? "it drew nothing", line: complaint.line)
        }
        return (output, files)
    }

    private static func tooOld(_ messages: String) -> String? {
        messages.split(whereSeparator: \.isNewline).lazy
            .compactMap { line in
                line.hasPrefix(FigureScript.complaintOfAge)
                    ? String(line.dropFirst(FigureScript.complaintOfAge.count).drop { $0 == " " }) : nil
            }.first
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
