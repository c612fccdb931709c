/// A figure in characters for a terminal, readable at 80 columns with or without colour.
///
/// Panels stand one below the other whatever their places on a page.
struct TextFigure {
    private let plan: FigurePlan
    private let columns: Int

    /// Colours of middle lightness, which can be read on black and on white.
    static let theme = Theme(
        name: "terminal", background: Color(0x000000), foreground: Color(0xFFFFFF), muted: Color(0x808080),
        grid: Color(0x808080),
        series: [0x0087D7, 0xD75F00, 0x00AF5F, 0xD75FAF, 0xD7AF00, 0x5FAFAF, 0xAF5FFF].map { Color($0) })

    /// - Parameter plan: A plan made with ``theme``.
    init(_ plan: FigurePlan, columns: Int) {
        self.plan = plan
        self.columns = max(columns, 40)
    }

    func text(inColor isColored: Bool) -> String {
        var page = TextPage(isColored: isColored, defaultColor: Self.theme.foreground)
        let panels = plan.panels.map { TextPanel($0, rows: rowCount(of: $0), distinguishes: !isColored) }
        let left = min(panels.map(\.leftWidth).max() ?? 0, columns / 4)
        let right = min(panels.map(\.rightWidth).max() ?? 0, columns * 3 / 10)
        let width = columns - left - right - 2
        for line in plan.title.map(heading) ?? [] { page.add([(line, nil)], isBold: true) }
        for line in plan.subtitle.map(heading) ?? [] { page.add([(line, Self.theme.muted)]) }
        if plan.title != nil || plan.subtitle != nil { page.add([]) }
        for (index, panel) in panels.enumerated() {
            if index > 0, !(panels[index - 1].plan.isStrip && panel.plan.isStrip) { page.add([]) }
            for line in panel.lines(left: left, width: width, right: right) { page.add(line) }
        }
        return page.text
    }

    /// A text over the figure, broken at blanks.
    private func heading(_ text: RichText) -> [String] {
        RichText(verbatim: text.terminalLine).broken { $0.terminalLine.terminalWidth <= columns }
            .map { $0.terminalLine.shortened(to: columns) }
    }

    private func rowCount(of panel: PanelPlan) -> Int {
        if panel.isStrip { return panel.raster?.rowCount ?? 1 }
        switch plan.panels.count(where: { !$0.isStrip }) {
        case 1: return 16
        case 2: return 11
        default: return 8
        }
    }
}

/// Lines of coloured stretches as text with escape sequences, or without.
struct TextPage {
    typealias Line = [(text: String, color: Color?)]

    let isColored: Bool
    /// What is in this colour keeps the terminal's own.
    let defaultColor: Color
    private(set) var text = ""

    init(isColored: Bool, defaultColor: Color) {
        self.isColored = isColored
        self.defaultColor = defaultColor
    }

    mutating func add(_ line: Line, isBold: Bool = false) {
        var stretches = line
        while let last = stretches.last {
            let kept = last.text.reversed().drop { $0 == " " }.reversed()
            if !kept.isEmpty {
                stretches[stretches.count - 1].text = String(kept)
                break
            }
            stretches.removeLast()
        }
        for stretch in stretches {
            guard isColored, isBold || (stretch.color ?? defaultColor) != defaultColor else {
                text += stretch.text
                continue
            }
            let code = isBold ? "1" : "38;5;\(Self.paletteIndex(of: stretch.color ?? defaultColor))"
            text += "\u{1B}[\(code)m\(stretch.text)\u{1B}[0m"
        }
        text += "\n"
    }

    /// The nearest of the 6 x 6 x 6 colours and 24 greys that terminals have numbers for.
    private static func paletteIndex(of color: Color) -> Int {
        if color.red == color.green, color.green == color.blue {
            return 232 + min(max((Int(color.red) - 3) / 10, 0), 23)
        }
        func step(_ part: UInt8) -> Int { part < 48 ? 0 : part < 115 ? 1 : (Int(part) - 35) / 40 }
        return 16 + 36 * step(color.red) + 6 * step(color.green) + step(color.blue)
    }
}
