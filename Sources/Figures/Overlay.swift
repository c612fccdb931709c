/// A changed figure over the original one, so that one sees what a change has done.
extension Figure {
    /// This figure with the curves of another below its own wherever the two differ: thin, dashed and grey.
    ///
    /// Panels correspond by their order where both figures have equally many, and marks where a panel holds the same kinds in the
    /// same order. What does not correspond is drawn as it is in this figure, and a curve that has not changed is drawn once.
    ///
    /// - Parameters:
    ///   - original: the figure before the change.
    ///   - note: what is written at the end of its curves; where there are several in a panel, behind their own labels.
    public func overlaid(on original: Figure, note: RichText = "as it was") -> Figure {
        guard panels.count == original.panels.count else { return self }
        var figure = self
        for (index, other) in original.panels.enumerated() {
            guard figure.panels[index].placement == other.placement else { continue }
            figure.panels[index].marks += Overlay(panels[index].marks, on: other.marks, note).curves
            guard let axis = panels[index].second, let otherAxis = other.second else { continue }
            figure.panels[index].second?.marks += Overlay(axis.marks, on: otherAxis.marks, note).curves
        }
        return figure
    }
}

/// The curves of a panel as they were before a change.
private struct Overlay {
    /// One for each curve that has changed. They come behind all other marks, and so lie under them and take no colour from them.
    var curves: [Mark] = []

    /// More labels than this would hide what they belong to.
    private static let labelLimit = 3

    init(_ marks: [Mark], on originals: [Mark], _ note: RichText) {
        guard marks.map(\.kind) == originals.map(\.kind) else { return }
        var lines: [Line] = zip(marks, originals).compactMap { mark, original in
            guard case .line(let line) = mark, case .line(let before) = original, !line.hasSamples(of: before),
                line.xDimension == before.xDimension, line.yDimension == before.yDimension
            else { return nil }
            return before
        }
        let isLabelled = (2...Self.labelLimit).contains(lines.count)
        for index in lines.indices {
            lines[index].style = LineStyle(paint: .muted, width: 0.85, dash: .dashed)
            lines[index].fill = false
            if isLabelled, let label = lines[index].label, !label.isEmpty {
                lines[index].label = label + RichText(verbatim: ", ") + note
            } else {
                lines[index].label = index == 0 ? note : nil
            }
        }
        curves = lines.map(Mark.line)
    }
}

extension Mark {
    fileprivate enum Kind { case line, points, raster, bars, band, reference, span, annotation, segments, image }

    fileprivate var kind: Kind {
        switch self {
        case .line: .line
        case .points: .points
        case .raster: .raster
        case .bars: .bars
        case .band: .band
        case .reference: .reference
        case .span: .span
        case .annotation: .annotation
        case .segments: .segments
        case .image: .image
        }
    }
}

extension Line {
    /// Whether both go through the same points; a gap is as good as another.
    fileprivate func hasSamples(of other: Line) -> Bool {
        func isSame(_ one: [Double], _ two: [Double]) -> Bool {
            one.count == two.count && zip(one, two).allSatisfy { $0 == $1 || ($0.isNaN && $1.isNaN) }
        }
        return isSame(x, other.x) && isSame(y, other.y)
    }
}
