/// A panel whose axes and colours have been decided.
struct PanelPlan {
    var panel: Panel
    /// Where it stands, as shares of the page's inner width and height.
    var cell: Cell
    /// Whether it is a strip of spike rows on the axis of the panel below.
    var isStrip: Bool
    /// Whether the x axis carries its numbers and title here, and not further down.
    var showsXAxis: Bool
    var x: AxisPlan
    var y: AxisPlan
    /// One for each mark.
    var colors: [Color]

    /// The name of a row of a strip and its colour.
    struct Row {
        var name: RichText
        var color: Color
    }

    /// The raster of a strip.
    var raster: Raster? {
        guard case .raster(let raster)? = panel.marks.first else { return nil }
        return raster
    }

    /// What is written at a curve's end.
    struct EndLabel {
        var text: RichText
        var color: Color
        /// The value it belongs to, in the unit of the y axis.
        var value: Double
    }

    /// The labels at the right edge.
    var endLabels: [EndLabel] {
        zip(panel.marks, colors).compactMap { mark, color in
            guard let (text, end) = mark.endLabel(x: x), !text.isEmpty, end.isFinite else { return nil }
            return EndLabel(text: text, color: color, value: min(max(y.shown(end), y.lower), y.upper))
        }
    }
}

extension Mark {
    /// The label of a reference that runs up the panel, and the value of x (SI base units) where it stands.
    var edgeLabel: (RichText, Double)? {
        switch self {
        case .reference(let line): line.orientation == .vertical ? line.label.map { ($0, line.value.value) } : nil
        case .span(let span): span.orientation == .vertical ? span.label.map { ($0, min(span.lower, span.upper)) } : nil
        default: nil
        }
    }

    /// The label of a mark that has one at the right edge, and the value (SI base units) that it belongs to.
    fileprivate func endLabel(x: AxisPlan) -> (RichText, Double)? {
        switch self {
        case .line(let line): line.label.map { ($0, Self.last(line.x, line.y, on: x)) }
        case .points(let points): points.label.map { ($0, Self.last(points.x, points.y, on: x)) }
        case .bars(let bars): bars.label.map { ($0, bars.heights.last { $0 != 0 && $0.isFinite } ?? 0) }
        case .band(let band):
            band.label.map { ($0, (Self.last(band.x, band.lower, on: x) + Self.last(band.x, band.upper, on: x)) / 2) }
        case .reference(let line): line.orientation == .horizontal ? line.label.map { ($0, line.value.value) } : nil
        case .span(let span):
            span.orientation == .horizontal ? span.label.map { ($0, (span.lower + span.upper) / 2) } : nil
        case .raster, .annotation: nil
        }
    }

    /// The last value that is drawn.
    private static func last(_ xs: [Double], _ ys: [Double], on axis: AxisPlan) -> Double {
        let index = ys.indices.last { ys[$0].isFinite && axis.contains(axis.shown(xs[$0])) }
        return index.map { ys[$0] } ?? ys.last(where: \.isFinite) ?? 0
    }
}
