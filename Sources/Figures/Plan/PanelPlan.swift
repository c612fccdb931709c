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
    /// One for each mark: the pattern of its series.
    var dashes: [Dash] = []
    /// What is drawn along a second y axis.
    var second: Second?
    /// The axis of the colour bar, from its lowest colour to its highest.
    var bar: AxisPlan?

    /// The second y axis and the colours of its marks.
    struct Second {
        var y: AxisPlan
        var colors: [Color]
        var dashes: [Dash]
    }

    /// The raster of a strip.
    var raster: Raster? {
        guard case .raster(let raster)? = panel.marks.first else { return nil }
        return raster
    }

    /// Where its axes meet where their lines go through zero: the left end and the lower one where zero is not shown.
    var crossing: (x: Double, y: Double) {
        guard panel.outline == .origin else { return (x.ends.first, y.ends.first) }
        return (
            x.isLogarithmic || !x.contains(0) ? x.ends.first : 0, y.isLogarithmic || !y.contains(0) ? y.ends.first : 0
        )
    }

    /// Whether an image covers the ground, so that ticks inside and lines across would be lost in it.
    var isCovered: Bool { coversGround ?? panel.marks.contains { if case .image = $0 { true } else { false } } }
    /// The same for a panel whose image is not shown yet.
    var coversGround: Bool?

    /// The panel as its second y axis sees it; nil where it has none.
    var seenFromSecond: PanelPlan? {
        guard let second, let axis = panel.second else { return nil }
        var plan = self
        plan.panel.marks = axis.marks
        (plan.y, plan.colors, plan.dashes) = (second.y, second.colors, second.dashes)
        plan.second = nil
        plan.panel.second = nil
        return plan
    }

    /// The panel as each of its y axes sees it.
    var views: [PanelPlan] { [self] + (seenFromSecond.map { [$0] } ?? []) }

    /// What is written at a curve's end.
    struct EndLabel {
        var text: RichText
        var color: Color
        var owner: PlacedText.Owner
        /// The place it belongs to: 0 at the bottom of the panel, 1 at its top.
        var position: Double
    }

    /// The labels at the right edge.
    var endLabels: [EndLabel] {
        views.enumerated().flatMap { view, plan in
            plan.panel.marks.indices.compactMap { index -> EndLabel? in
                let (mark, color) = (plan.panel.marks[index], plan.colors[index])
                guard let (text, end) = mark.endLabel(x: plan.x), !text.isEmpty, end.isFinite else { return nil }
                let position = plan.y.position(of: plan.y.shown(end))
                return EndLabel(
                    text: text, color: color, owner: PlacedText.Owner(isOnSecond: view > 0, index: index),
                    position: position.isNaN ? 0 : min(max(position, 0), 1))
            }
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
        case .bars(let bars): bars.label.map { ($0, bars.lastPlace) }
        case .band(let band):
            band.label.map { ($0, (Self.last(band.x, band.lower, on: x) + Self.last(band.x, band.upper, on: x)) / 2) }
        case .reference(let line): line.orientation == .horizontal ? line.label.map { ($0, line.value.value) } : nil
        case .span(let span):
            span.orientation == .horizontal ? span.label.map { ($0, (span.lower + span.upper) / 2) } : nil
        case .segments(let segments): segments.label.map { ($0, Self.last(segments.xEnd, segments.yEnd, on: x)) }
        case .raster, .annotation, .image: nil
        }
    }

    /// The last value that is drawn.
    private static func last(_ xs: [Double], _ ys: [Double], on axis: AxisPlan) -> Double {
        let index = ys.indices.last { ys[$0].isFinite && axis.contains(axis.shown(xs[$0])) }
        return index.map { ys[$0] } ?? ys.last(where: \.isFinite) ?? 0
    }
}

extension Bars {
    /// Where on the y axis the last bar that can be seen ends: its tip, or the middle of a lying one.
    fileprivate var lastPlace: Double {
        guard let index = heights.lastIndex(where: { $0 != 0 && $0.isFinite }) else { return 0 }
        return orientation == .vertical ? ends(of: index).tip : (edges[index] + edges[index + 1]) / 2
    }
}
