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
        guard !figure.panels.isEmpty else { throw .empty }
        self.theme = theme
        title = figure.title
        subtitle = figure.subtitle
        let panels = Self.withHeading(figure, title: &title)
        let cells = Self.cells(of: panels)
        for panel in panels {
            for mark in panel.marks { try mark.check() }
        }
        var plans: [Int: PanelPlan] = [:]
        for group in AxisGroups(panels: panels, cells: cells).groups {
            let x = try AxisPlanner(
                direction: .x, axis: group.axis(in: panels),
                extents: group.members.flatMap { panels[$0].marks.compactMap(\.xExtent) }
            ).plan()
            let lowestTrace = group.members.last { !Self.canBeStrip(panels[$0]) }
            for index in group.members {
                let panel = panels[index]
                let isStrip =
                    Self.canBeStrip(panel) && lowestTrace.map { cells[$0].top > cells[index].top } ?? false
                plans[index] = PanelPlan(
                    panel: panel, cell: cells[index], isStrip: isStrip, showsXAxis: index == group.members.last, x: x,
                    y: try Self.yPlan(of: panel, isStrip: isStrip),
                    colors: SeriesColors(theme: theme).colors(of: panel.marks))
            }
        }
        self.panels = panels.indices.compactMap { plans[$0] }
    }

    private static func yPlan(of panel: Panel, isStrip: Bool) throws(FigureError) -> AxisPlan {
        if isStrip { return AxisPlan(wanted: .none) }
        let extents = panel.marks.compactMap(\.yExtent)
        var plan = try AxisPlanner(direction: .y, axis: yAxis(of: panel), extents: extents).plan()
        plan.isCount = panel.marks.contains { if case .raster = $0 { true } else { false } }
        return plan
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
        let placements = panels.compactMap(\.placement)
        guard placements.count < panels.count else { return placements.map { Cell($0) } }
        return panels.indices.map { Cell(Placement(rows: panels.count, columns: 1, row: $0, column: 0)) }
    }

    /// Whether a panel is nothing but a few rows of spikes.
    private static func canBeStrip(_ panel: Panel) -> Bool {
        guard panel.marks.count == 1, case .raster(let raster) = panel.marks[0] else { return false }
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

extension Mark {
    /// The raster of which every row has a name.
    fileprivate var namedRaster: Raster? {
        guard case .raster(let raster) = self, !raster.rowNames.isEmpty, raster.rowNames.count == raster.rowCount else {
            return nil
        }
        return raster
    }
}
