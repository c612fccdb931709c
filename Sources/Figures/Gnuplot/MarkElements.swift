/// The elements of a panel's plot command, those that lie lowest first.
struct MarkElements {
    let frame: PanelFrame
    let layout: PageLayout
    let terminal: GnuplotTerminal

    private var plan: PanelPlan { frame.plan }
    private var theme: Theme { layout.theme }
    private var f: Double { layout.fontSize }
    private var columns: Int { max(Int(frame.box.width / terminal.resolution), 1) }
    private var rows: Int { max(Int(frame.box.height / terminal.resolution), 1) }

    /// Areas lie under curves. Of the curves the first lies on top, as its name is the first to be read.
    var all: [PlotElement] {
        let marks = Array(zip(plan.panel.marks, plan.colors))
        var areas: [PlotElement] = []
        var references: [PlotElement] = []
        var curves: [PlotElement] = []
        var points: [PlotElement] = []
        for (mark, color) in marks.reversed() {
            switch mark {
            case .band(let band): areas.append(area(band, color))
            case .bars(let bars): areas.append(boxes(bars, color))
            case .line(let line):
                let path = Thinning.curve(
                    CurvePath.points(of: line, on: plan), on: plan, columns: columns, height: rows)
                if line.fill { areas.append(tint(path, color)) }
                curves.append(PlotElement(columns: [path.x, path.y], style: "with lines \(stroke(line.style, color))"))
                let alone = isolated(in: path)
                let diameter = 2.5 * max(line.style.width, 0) * theme.lineWidth * f
                curves.append(
                    PlotElement(columns: [alone.x, alone.y], style: symbols(.disc, diameter: diameter, color)))
            case .reference(let reference): references.append(across(reference, color))
            case .points(let cloud): points.append(discs(cloud, color))
            case .raster(let raster): points += RasterElements(raster: raster, color: color, elements: self).all
            case .span, .annotation: break
            }
        }
        return areas + references + curves + points
    }

    /// The points of a path between two gaps, which no line leads to.
    private func isolated(in path: (x: [Double], y: [Double])) -> (x: [Double], y: [Double]) {
        let alone = path.y.indices.filter { index in
            path.y[index].isFinite && (index == 0 || !path.y[index - 1].isFinite)
                && (index == path.y.count - 1 || !path.y[index + 1].isFinite)
        }
        return (alone.map { path.x[$0] }, alone.map { path.y[$0] })
    }

    private func area(_ band: Band, _ color: Color) -> PlotElement {
        let xs = band.x.map(plan.x.shown)
        return PlotElement(
            columns: [xs, band.lower.map(plan.y.shown), band.upper.map(plan.y.shown)],
            style: "with filledcurves \(fill(color, opacity: 1.4 * theme.fillOpacity))")
    }

    private func tint(_ path: (x: [Double], y: [Double]), _ color: Color) -> PlotElement {
        PlotElement(
            columns: [path.x, path.y],
            style: "with filledcurves y=\(plan.y.isLogarithmic ? plan.y.lower : plan.y.base) "
                + fill(color, opacity: theme.fillOpacity))
    }

    private func boxes(_ bars: Bars, _ color: Color) -> PlotElement {
        let edges = bars.edges.map(plan.x.shown)
        let drawn = bars.heights.indices.filter { index in
            bars.heights[index].isFinite && edges[index].isFinite && edges[index + 1].isFinite
        }
        let base = plan.y.isLogarithmic ? plan.y.lower : plan.y.base
        return PlotElement(
            columns: [
                drawn.map { (edges[$0] + edges[$0 + 1]) / 2 }, drawn.map { plan.y.shown(bars.heights[$0]) },
                drawn.map { edges[$0] }, drawn.map { edges[$0 + 1] }, drawn.map { _ in base },
                drawn.map { plan.y.shown(bars.heights[$0]) },
            ],
            style: "with boxxyerror fillcolor rgb \"\(color)\" fillstyle solid 1 border rgb \"\(theme.background)\" "
                + "lw \(terminal.lineWidth(0.05 * f))")
    }

    private func across(_ reference: ReferenceLine, _ color: Color) -> PlotElement {
        let isHorizontal = reference.orientation == .horizontal
        let value = (isHorizontal ? plan.y : plan.x).shown(reference.value.value)
        let axis = isHorizontal ? plan.x : plan.y
        let ends = [axis.lower, axis.upper]
        return PlotElement(
            columns: isHorizontal ? [ends, [value, value]] : [[value, value], ends],
            style: "with lines \(stroke(reference.style, color, scale: 0.8))")
    }

    private func discs(_ points: Points, _ color: Color) -> PlotElement {
        let path = Thinning.cloud(
            (points.x.map(plan.x.shown), points.y.map(plan.y.shown)), on: plan, columns: columns, height: rows)
        let diameter = (points.symbol == .dot ? 0.15 : 0.42) * points.scale * f
        return PlotElement(columns: [path.x, path.y], style: symbols(points.symbol, diameter: diameter, color))
    }

    /// A tick for each spike of a raster. `middle` gives the place of a row on the y axis, `half` half its height there.
    func ticks(
        _ spikes: [(time: Double, row: Int)], color: Color, width: Double, middle: (Int) -> Double, half: Double
    ) -> PlotElement {
        var xs: [Double] = []
        var ys: [Double] = []
        struct Place: Hashable { var column, row: Int }
        var seen: Set<Place> = []
        for spike in spikes {
            let x = plan.x.shown(spike.time)
            guard plan.x.contains(x) else { continue }
            // Spikes at the same place are drawn once.
            let place = Place(column: Int((plan.x.position(of: x) * Double(4 * columns)).rounded()), row: spike.row)
            guard seen.insert(place).inserted else { continue }
            xs += [x, x, x]
            ys += [middle(spike.row) - half, middle(spike.row) + half, .nan]
        }
        return PlotElement(
            columns: [xs, ys], style: "with lines lc rgb \"\(color)\" lw \(terminal.lineWidth(width))")
    }

    /// A dot for each spike.
    func dots(_ spikes: [(time: Double, row: Int)], color: Color, diameter: Double) -> PlotElement {
        let path = Thinning.cloud(
            (spikes.map { plan.x.shown($0.time) }, spikes.map { Double($0.row) }), on: plan, columns: columns,
            height: rows)
        return PlotElement(columns: [path.x, path.y], style: symbols(.disc, diameter: diameter, color))
    }

    /// The share of the type size, in points, and the height of the panel.
    var measures: (fontSize: Double, height: Double) { (f, frame.box.height) }
    var isStrip: Bool { plan.isStrip }
    var seriesColors: SeriesColors { SeriesColors(theme: theme) }

    private func symbols(_ symbol: PointSymbol, diameter: Double, _ color: Color) -> String {
        "with points pt \(symbol.number) ps \(terminal.pointSize(diameter)) lc rgb \"\(color)\" "
            + "lw \(terminal.lineWidth(0.8 * theme.lineWidth * f))"
    }

    private func stroke(_ style: LineStyle, _ color: Color, scale: Double = 1) -> String {
        let width = max(style.width, 0) * scale * theme.lineWidth * f
        return "lc rgb \"\(color)\" lw \(terminal.lineWidth(width)) dt \(terminal.dashes(style.dash, width: width))"
    }

    private func fill(_ color: Color, opacity: Double) -> String {
        "fillcolor rgb \"\(color)\" fillstyle transparent solid \(min(max(opacity, 0), 1)) noborder"
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
