/// The elements of a panel's plot command, in layers that lie upon each other.
struct MarkElements {
    let pen: Pen
    /// Tinted areas and bars, the lowest.
    private(set) var areas: [PlotElement] = []
    /// Lines and points. Of the curves the first lies on top, as its name is the first to be read.
    var strokes: [PlotElement] { references + curves + points }
    private var references: [PlotElement] = []
    private var curves: [PlotElement] = []
    private var points: [PlotElement] = []

    private var plan: PanelPlan { pen.plan }
    private var theme: Theme { pen.theme }

    init(pen: Pen) {
        self.pen = pen
        for index in plan.panel.marks.indices.reversed() {
            let color = plan.colors[index]
            // Drawn already, as pixels.
            if DenseCloud(plan.panel.marks[index], color: color, pen: pen) != nil { continue }
            switch plan.panel.marks[index] {
            case .band(let band): areas.append(area(band, color))
            case .bars(let bars): areas.append(boxes(bars, color))
            case .line(let line):
                let path = Thinning.curve(
                    CurvePath.points(of: line, on: plan), on: plan, columns: pen.columns, height: pen.rows)
                if line.fill { areas.append(tint(path, color)) }
                var style = line.style
                if style.dash == .solid, index < plan.dashes.count { style.dash = plan.dashes[index] }
                curves += curve(path, style, color)
            case .reference(let reference): references.append(across(reference, color))
            case .points(let cloud): points.append(discs(cloud, color))
            case .raster(let raster): points += RasterElements(raster: raster, color: color, pen: pen).all
            case .segments(let segments): curves += SegmentElements(segments: segments, color: color, pen: pen).all
            case .span, .annotation, .image: break
            }
        }
    }

    /// A line, and dots for those of its points that stand between two gaps, which no line leads to.
    private func curve(_ path: (x: [Double], y: [Double]), _ style: LineStyle, _ color: Color) -> [PlotElement] {
        let alone = path.y.indices.filter { index in
            path.y[index].isFinite && (index == 0 || !path.y[index - 1].isFinite)
                && (index == path.y.count - 1 || !path.y[index + 1].isFinite)
        }
        let diameter = 2.5 * max(style.width, 0) * theme.lineWidth * pen.fontSize
        return [
            PlotElement(columns: [path.x, path.y], style: "with lines \(pen.stroke(style, color))"),
            PlotElement(
                columns: [alone.map { path.x[$0] }, alone.map { path.y[$0] }],
                style: pen.symbols(.disc, diameter: diameter, color)),
        ]
    }

    private func tint(_ path: (x: [Double], y: [Double]), _ color: Color) -> PlotElement {
        PlotElement(
            columns: [path.x, path.y],
            style: "with filledcurves y=\(plan.y.base) " + pen.fill(color, opacity: theme.fillOpacity))
    }

    private func area(_ band: Band, _ color: Color) -> PlotElement {
        PlotElement(
            columns: [band.x.map(plan.x.shown), band.lower.map(plan.y.shown), band.upper.map(plan.y.shown)],
            style: "with filledcurves " + pen.fill(color, opacity: theme.bandOpacity))
    }

    /// Bars with a little air between them, in the colour of the page.
    private func boxes(_ bars: Bars, _ color: Color) -> PlotElement {
        let isUpright = bars.orientation == .vertical
        let (along, across) = isUpright ? (plan.y, plan.x) : (plan.x, plan.y)
        let edges = bars.edges.map(across.shown)
        let drawn = bars.heights.indices.filter { index in
            bars.heights[index].isFinite && bars.heights[index] != 0 && edges[index].isFinite
                && edges[index + 1].isFinite
        }
        let tips = drawn.map { along.shown(bars.ends(of: $0).tip) }
        let bases = drawn.map { bars.bases.isEmpty ? along.base : along.shown(bars.ends(of: $0).base) }
        let starts = drawn.map { edges[$0] }
        let ends = drawn.map { edges[$0 + 1] }
        let middles = drawn.map { (edges[$0] + edges[$0 + 1]) / 2 }
        return PlotElement(
            columns: isUpright
                ? [middles, tips, starts, ends, bases, tips] : [tips, middles, bases, tips, starts, ends],
            style: "with boxxyerror fillcolor rgb \"\(color)\" fillstyle solid 1 border rgb \"\(theme.background)\" "
                + "lw \(pen.terminal.lineWidth(0.05 * pen.fontSize))")
    }

    private func across(_ reference: ReferenceLine, _ color: Color) -> PlotElement {
        let isHorizontal = reference.orientation == .horizontal
        let value = (isHorizontal ? plan.y : plan.x).shown(reference.value.value)
        let axis = isHorizontal ? plan.x : plan.y
        let ends = [axis.lower, axis.upper]
        return PlotElement(
            columns: isHorizontal ? [ends, [value, value]] : [[value, value], ends],
            style: "with lines \(pen.stroke(reference.style, color, scale: 0.8))")
    }

    private func discs(_ points: Points, _ color: Color) -> PlotElement {
        let diameter = (points.symbol == .dot ? 0.15 : 0.42) * max(points.scale, 0) * pen.fontSize
        if let colored = points.coloring {
            let drawn = points.x.indices.compactMap { index in
                colored.scale.color(of: colored.values[index]).map { (index, Double($0.number)) }
            }
            return PlotElement(
                columns: [
                    drawn.map { plan.x.shown(points.x[$0.0]) }, drawn.map { plan.y.shown(points.y[$0.0]) },
                    drawn.map(\.1),
                ], style: pen.symbols(points.symbol, diameter: diameter, nil))
        }
        let path = Thinning.cloud(
            (points.x.map(plan.x.shown), points.y.map(plan.y.shown)), on: plan, columns: pen.columns, height: pen.rows)
        if points.symbol == .dot || points.symbol == .disc { return pen.dots(path, diameter: diameter, color) }
        return PlotElement(
            columns: [path.x, path.y], style: pen.symbols(points.symbol, diameter: diameter, color))
    }
}

extension Color {
    /// `0x0072B2`.
    fileprivate var number: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }
}
