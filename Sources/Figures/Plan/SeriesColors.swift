/// Gives each mark of a panel its colour.
struct SeriesColors {
    var theme: Theme

    /// One colour for each mark: the one it asks for, or the next of the theme's that no other asks for.
    func colors(of marks: [Mark]) -> [Color] { paints(of: marks).map(color) }

    /// One pattern for each mark: that of its series, where there are curves to be told apart.
    func dashes(of marks: [Mark]) -> [Dash] {
        let curves = marks.count { if case .line = $0 { true } else { false } }
        return paints(of: marks).map { paint in
            guard curves > 1, case .series(let index) = paint, !theme.dashes.isEmpty else { return .solid }
            return theme.dashes[(index % theme.dashes.count + theme.dashes.count) % theme.dashes.count]
        }
    }

    /// What each mark is painted with where those that leave it open take their turn.
    private func paints(of marks: [Mark]) -> [Paint] {
        let asked = Set(marks.compactMap(\.askedSeries))
        var next = 0
        return marks.map { mark in
            guard mark.paint == .automatic else { return mark.paint }
            if asked.count < theme.series.count {
                while asked.contains(next % max(theme.series.count, 1)) { next += 1 }
            }
            defer { next += 1 }
            return .series(next)
        }
    }

    /// The colour of a row of a strip.
    func color(ofRow row: Int, in raster: Raster) -> Color {
        color(raster.paint == .automatic ? .series(row) : raster.paint)
    }

    /// The colour that a paint means; `automatic` is that of text.
    func color(_ paint: Paint) -> Color {
        switch paint {
        case .automatic: theme.foreground
        case .series(let index):
            theme.series.isEmpty
                ? theme.foreground
                : theme.series[(index % theme.series.count + theme.series.count) % theme.series.count]
        case .foreground: theme.foreground
        case .muted: theme.muted
        case .color(let color): color
        }
    }
}

extension Mark {
    /// The colour it asks for.
    var paint: Paint {
        switch self {
        case .line(let line): line.style.paint
        case .points(let points): points.paint
        case .raster(let raster): raster.paint
        case .bars(let bars): bars.paint
        case .band(let band): band.paint
        case .reference(let line): line.style.paint
        case .span(let span): span.paint
        case .annotation(let annotation): annotation.paint
        case .segments(let segments): segments.style.paint
        case .image: .muted
        }
    }

    fileprivate var askedSeries: Int? {
        guard case .series(let index) = paint else { return nil }
        return index
    }
}
