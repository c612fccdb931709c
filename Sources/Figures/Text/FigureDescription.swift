extension Figure {
    /// What is to be seen, in words: for those who cannot see it, and for where it cannot be shown.
    ///
    /// It names the titles, and for each panel its axes and what is drawn under which name; values are left to the text around it.
    public var spokenDescription: String {
        let titles = [title, subtitle].compactMap { $0?.plain }.filter { !$0.isEmpty }
        let parts = panels.map(\.spokenDescription).filter { !$0.isEmpty }
        let texts = titles + (parts.count == 1 ? parts : parts.enumerated().map { "Panel \($0 + 1): \($1)" })
        return texts.map { $0.hasSuffix(".") ? $0 : $0 + "." }.joined(separator: " ")
    }
}

extension Panel {
    fileprivate var spokenDescription: String {
        let title = title.map { $0.plain }
        let all = marks + (second?.marks ?? [])
        let y = [yAxis.label?.plain, second?.axis.label?.plain].compactMap { $0 }.joined(separator: " and ")
        let x = xAxis.label?.plain ?? (all.contains(where: \.isOverTime) ? "time" : nil)
        let axes: String? =
            switch (y.isEmpty, x) {
            case (false, let x?): "\(y) over \(x)"
            case (false, nil): y
            case (true, let x?): "over \(x)"
            case (true, nil): nil
            }
        var names: [String] = []
        for name in all.flatMap(\.spokenNames) where !names.contains(name) { names.append(name) }
        return [title, axes, names.isEmpty ? nil : names.joined(separator: ", ")].compactMap { $0 }
            .filter { !$0.isEmpty }.joined(separator: "; ")
    }
}

extension Mark {
    fileprivate var isOverTime: Bool {
        switch self {
        case .line(let line): line.xDimension == .time
        case .raster(let raster): raster.timeDimension == .time
        default: false
        }
    }

    /// The names under which it stands in the figure.
    fileprivate var spokenNames: [String] {
        switch self {
        case .line(let line): line.label.map { [$0.plain] } ?? []
        case .points(let points): points.label.map { [$0.plain] } ?? []
        case .bars(let bars): bars.label.map { [$0.plain] } ?? []
        case .reference(let line): line.label.map { [$0.plain] } ?? []
        case .span(let span): span.label.map { [$0.plain] } ?? []
        case .raster(let raster):
            raster.rowNames.isEmpty
                ? ["spikes of \(raster.rowCount) neurons"]
                : ["spikes of " + raster.rowNames.map(\.plain).joined(separator: ", ")]
        case .band, .annotation, .segments, .image: []
        }
    }
}
