extension Mark {
    /// What of the mark lies along the first share of an x axis; nil where nothing does.
    func shown(along axis: AxisPlan, upTo share: Double) -> Mark? {
        guard share < 1 else { return self }
        func isReached(_ value: Double) -> Bool { !(axis.position(of: axis.shown(value)) > share) }
        switch self {
        case .line(let line): return Self.line(line.cut(at: axis.value(at: share) * axis.unitScale, isReached))
        case .points(var points):
            let kept = points.x.indices.filter { isReached(points.x[$0]) }
            (points.x, points.y) = (kept.map { points.x[$0] }, kept.map { points.y[$0] })
            if let values = points.coloring?.values { points.coloring?.values = kept.map { values[$0] } }
            return .points(points)
        case .raster(var raster):
            let kept = raster.times.indices.filter { isReached(raster.times[$0]) }
            (raster.times, raster.rows) = (kept.map { raster.times[$0] }, kept.map { raster.rows[$0] })
            return .raster(raster)
        case .bars(var bars):
            guard bars.orientation == .vertical else { return self }
            for index in bars.heights.indices where !isReached(bars.edges[index + 1]) { bars.heights[index] = 0 }
            return .bars(bars)
        case .band(var band):
            let kept = band.x.indices.filter { isReached(band.x[$0]) }
            band.x = kept.map { band.x[$0] }
            (band.lower, band.upper) = (kept.map { band.lower[$0] }, kept.map { band.upper[$0] })
            return .band(band)
        case .segments(var segments):
            let kept = segments.x.indices.filter { isReached(segments.x[$0]) }
            (segments.x, segments.y) = (kept.map { segments.x[$0] }, kept.map { segments.y[$0] })
            (segments.xEnd, segments.yEnd) = (kept.map { segments.xEnd[$0] }, kept.map { segments.yEnd[$0] })
            return .segments(segments)
        case .image(var image):
            let columns = max(image.xEdges.count - 1, 1)
            for index in image.values.indices where !isReached(image.xEdges[index % columns]) {
                image.values[index] = .nan
            }
            return .image(image)
        case .annotation(let note): return isReached(note.x.value) ? self : nil
        case .reference(let line): return line.orientation == .horizontal || isReached(line.value.value) ? self : nil
        case .span(let span):
            return span.orientation == .horizontal || isReached(min(span.lower, span.upper)) ? self : nil
        }
    }
}

extension Line {
    /// The samples that have been reached, and the place on the curve where the pen stands.
    fileprivate func cut(at end: Double, _ isReached: (Double) -> Bool) -> Line {
        var line = self
        // A curve that turns back, as in a phase plane, is shown as far as it is the first time.
        let count = x.firstIndex { !isReached($0) } ?? x.count
        guard count < x.count else { return line }
        line.x = Array(x[..<count])
        line.y = Array(y[..<count])
        line.jumps = jumps.filter { $0 < count }
        guard count > 0 else { return line }
        let share = (end - x[count - 1]) / (x[count] - x[count - 1])
        let isHeld = shape == .steps
        // Before a jump the curve stays where it was.
        let isJump = jumps.contains(count)
        guard share > 0, share < 1 else { return line }
        line.x.append(end)
        line.y.append(isHeld || isJump ? y[count - 1] : y[count - 1] + share * (y[count] - y[count - 1]))
        return line
    }
}
