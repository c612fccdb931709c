import Units

/// A figure whose panels have been placed and whose axes, colours and shared parts have been decided: all that a drawing
/// needs to know, whether it is made of lines or of characters.
struct FigurePlan {
    var title: RichText?
    var subtitle: RichText?
    var panels: [PanelPlan]
    var theme: Theme

    /// The most rows of spikes that make a strip.
    static let stripRowLimit = 8

    /// - Throws: ``FigureError`` where there is nothing to draw, or marks and axes do not belong together.
    init(_ figure: Figure, theme: Theme) throws(FigureError) {
        guard figure.panels.contains(where: { $0.inset == nil }) else { throw .empty }
        self.theme = theme
        title = figure.title
        subtitle = figure.subtitle
        let panels = Self.withHeading(figure, title: &title)
        let cells = Self.cells(of: panels)
        for panel in panels {
            for mark in panel.marks + (panel.second?.marks ?? []) { try mark.check() }
        }
        var plans: [Int: PanelPlan] = [:]
        for group in AxisGroups(panels: panels, cells: cells).groups {
            let sharing = Self.sharing(group.members, of: panels, \.xAxis)
            let x = try AxisPlanner(
                direction: .x,
                axis: Self.completed(group.axis(in: panels), by: sharing.map { panels[$0].xAxis.range }),
                extents: sharing.flatMap { panels[$0].allMarks }.compactMap(\.xExtent)
            ).plan()
            let lowestTrace = group.members.last { !Self.canBeStrip(panels[$0]) }
            for index in group.members {
                let panel = panels[index]
                let isStrip =
                    Self.canBeStrip(panel) && lowestTrace.map { cells[$0].top > cells[index].top } ?? false
                var plan = PanelPlan(
                    panel: panel, cell: cells[index], isStrip: isStrip, showsXAxis: index == group.members.last, x: x,
                    y: try Self.yPlan(of: index, in: panels, isStrip: isStrip), colors: [])
                plan.x.isCount = panel.marks.contains { $0.counts(\.xEdges) }
                try plan.complete(theme)
                plans[index] = plan
            }
        }
        self.panels = panels.indices.compactMap { plans[$0] }
    }

    private static func yPlan(of index: Int, in panels: [Panel], isStrip: Bool) throws(FigureError) -> AxisPlan {
        if isStrip { return AxisPlan(wanted: .none) }
        let panel = panels[index]
        let sharing = sharing([index], of: panels, \.yAxis)
        let axis = completed(yAxis(of: panel), by: sharing.map { panels[$0].yAxis.range })
        let extents = sharing.flatMap { panels[$0].marks }.compactMap(\.yExtent)
        var plan = try AxisPlanner(direction: .y, axis: axis, extents: extents).plan()
        plan.isCount = panel.marks.contains { mark in
            if case .raster = mark { true } else { mark.counts(\.yEdges) }
        }
        return plan
    }

    /// An axis with the ends that people have set on those that share it.
    private static func completed(_ axis: Axis, by ranges: [AxisRange]) -> Axis {
        var axis = axis
        axis.range.lower = axis.range.lower ?? ranges.lazy.compactMap(\.lower).first
        axis.range.upper = axis.range.upper ?? ranges.lazy.compactMap(\.upper).first
        return axis
    }

    /// The panels whose values count for an axis: these, and all others that were told to share it.
    private static func sharing(_ members: [Int], of panels: [Panel], _ path: KeyPath<Panel, Axis>) -> [Int] {
        guard let shared = members.lazy.map({ panels[$0][keyPath: path] }).first(where: { $0.share != nil }) else {
            return members
        }
        return members
            + panels.indices.filter { index in
                let axis = panels[index][keyPath: path]
                return axis.share == shared.share && axis.dimension == shared.dimension && axis.scale == shared.scale
                    && !members.contains(index)
            }
    }

    /// The title of the only panel is the title of the page where that has none.
    private static func withHeading(_ figure: Figure, title: inout RichText?) -> [Panel] {
        guard title == nil, figure.panels.count == 1, let heading = figure.panels[0].title else { return figure.panels }
        title = heading
        var panel = figure.panels[0]
        panel.title = nil
        return [panel]
    }

    private static func cells(of panels: [Panel]) -> [Cell] {
        let placed = panels.indices.filter { panels[$0].inset == nil }
        let isStacked = placed.contains { panels[$0].placement == nil }
        let whole = Cell(Placement(rows: 1, columns: 1, row: 0, column: 0))
        var cells = panels.map { panel in isStacked ? whole : panel.placement.map { Cell($0) } ?? whole }
        guard isStacked else { return cells }
        for (row, index) in placed.enumerated() {
            cells[index] = Cell(Placement(rows: placed.count, columns: 1, row: row, column: 0))
        }
        return cells
    }

    /// Whether a panel is nothing but a few rows of spikes.
    private static func canBeStrip(_ panel: Panel) -> Bool {
        guard panel.inset == nil, panel.marks.count == 1, case .raster(let raster) = panel.marks[0], panel.second == nil
        else {
            return false
        }
        return (1...stripRowLimit).contains(raster.rowCount)
    }

    /// The y axis of a raster counts neurons; names stand at their rows.
    private static func yAxis(of panel: Panel) -> Axis {
        var axis = panel.yAxis
        guard axis.ticks == .automatic, let raster = panel.marks.lazy.compactMap(\.namedRaster).first else {
            return axis
        }
        axis.ticks = .at(raster.rowNames.indices.map { Double($0) }, labels: raster.rowNames)
        return axis
    }
}

extension Panel {
    /// What is drawn along either of its y axes.
    fileprivate var allMarks: [Mark] { marks + (second?.marks ?? []) }
}

extension PanelPlan {
    /// Adds what depends on the panel's own y axes: the second one, the colour bar's, and the colours.
    fileprivate mutating func complete(_ theme: Theme) throws(FigureError) {
        let palette = SeriesColors(theme: theme)
        let all = palette.colors(of: panel.allMarks)
        colors = Array(all.prefix(panel.marks.count))
        let patterns = palette.dashes(of: panel.allMarks)
        dashes = Array(patterns.prefix(panel.marks.count))
        x.color = panel.xAxis.paint.map(palette.color)
        y.color = panel.yAxis.paint.map(palette.color)
        if let axis = panel.second {
            var plan = try AxisPlanner(direction: .y, axis: axis.axis, extents: axis.marks.compactMap(\.yExtent)).plan()
            let own = Array(all.dropFirst(panel.marks.count))
            plan.color = axis.axis.paint.map(palette.color) ?? Self.commonColor(of: axis.marks, own)
            y.color = y.color ?? Self.commonColor(of: panel.marks, colors)
            second = Second(y: plan, colors: own, dashes: Array(patterns.dropFirst(panel.marks.count)))
        }
        if let bar = panel.colorBar {
            var axis = bar.axis
            axis.range = AxisRange(bar.scale.lower, bar.scale.upper)
            let extent = MarkExtent(
                dimension: bar.scale.dimension, values: [bar.scale.lower, bar.scale.upper], isExact: true)
            self.bar = try AxisPlanner(direction: .y, axis: axis, extents: [extent]).plan()
        }
    }

    /// The one colour of all curves, points and bars; nil where there are several, or none.
    private static func commonColor(of marks: [Mark], _ colors: [Color]) -> Color? {
        let seen = Set(zip(marks, colors).filter { $0.0.paint != .muted }.map(\.1))
        return seen.count == 1 ? seen.first : nil
    }
}

extension Mark {
    /// Whether it is an image whose cells are numbered along an axis: the middle of each is a whole number.
    fileprivate func counts(_ edges: KeyPath<Image, [Double]>) -> Bool {
        guard case .image(let image) = self else { return false }
        let edges = image[keyPath: edges]
        return zip(edges, edges.dropFirst()).allSatisfy { $1 - $0 == 1 && ($0 + 0.5).rounded() == $0 + 0.5 }
    }

    /// The raster of which every row has a name.
    fileprivate var namedRaster: Raster? {
        guard case .raster(let raster) = self, !raster.rowNames.isEmpty, raster.rowNames.count == raster.rowCount else {
            return nil
        }
        return raster
    }
}
