/// What drawing a mark of a panel takes: its axes, its extent on the page, and the strokes and fills of the theme in the units of
/// gnuplot's terminal.
struct Pen {
    let frame: PanelFrame
    let layout: PageLayout
    let terminal: GnuplotTerminal

    var plan: PanelPlan { frame.plan }
    var theme: Theme { layout.theme }
    /// Points.
    var fontSize: Double { layout.fontSize }
    /// The number of columns of the panel that can be told apart.
    var columns: Int { max(Int(frame.box.width / terminal.resolution), 1) }
    /// The number of rows of the panel that can be told apart.
    var rows: Int { max(Int(frame.box.height / terminal.resolution), 1) }

    /// A line as wide as the style says, in multiples of the theme's curves.
    func stroke(_ style: LineStyle, _ color: Color, scale: Double = 1) -> String {
        let width = max(style.width, 0) * scale * theme.lineWidth * fontSize
        return "lc rgb \"\(color)\" lw \(terminal.lineWidth(width)) dt \(terminal.dashes(style.dash, width: width))"
    }

    /// Points of a diameter in points of the page; without a colour the third column says it for each.
    func symbols(_ symbol: PointSymbol, diameter: Double, _ color: Color?) -> String {
        "with points pt \(symbol.number) ps \(terminal.pointSize(diameter)) lc rgb \(color.map { "\"\($0)\"" } ?? "variable") "
            + "lw \(terminal.lineWidth(0.8 * theme.lineWidth * fontSize))"
    }

    /// Discs of one colour. Many small ones are strokes of no length with round ends, which take a quarter of the room in a file.
    func dots(_ points: (x: [Double], y: [Double]), diameter: Double, _ color: Color) -> PlotElement {
        guard terminal.endsAreRound, diameter < 0.2 * fontSize, points.x.count > 500 else {
            return PlotElement(columns: [points.x, points.y], style: symbols(.disc, diameter: diameter, color))
        }
        var path: (x: [Double], y: [Double]) = ([], [])
        for (x, y) in zip(points.x, points.y) {
            // Of no length at all it would not be drawn.
            let next = plan.x.value(at: plan.x.position(of: x) + 0.05 / frame.box.width)
            path.x += [x, next, next]
            path.y += [y, y, .nan]
        }
        return PlotElement(
            columns: [path.x, path.y],
            style: "with lines lc rgb \"\(color)\" lw \(terminal.lineWidth(diameter)) dt solid")
    }

    func fill(_ color: Color, opacity: Double) -> String {
        terminal.tint(color, opacity: opacity, over: theme.background)
    }
}

extension PointSymbol {
    /// gnuplot's point type.
    fileprivate var number: Int {
        switch self {
        case .disc, .dot: 7
        case .circle: 6
        case .square: 5
        case .triangle: 9
        case .diamond: 13
        case .cross: 2
        case .plus: 1
        }
    }
}
