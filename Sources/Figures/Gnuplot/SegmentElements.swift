/// The elements that draw segments, with bars across their ends where they have them.
struct SegmentElements {
    let segments: Segments
    let color: Color
    let pen: Pen

    /// Half the length of a bar across an end, as a share of the type size.
    private static let cap = 0.22

    /// Lines with a gap after each segment: one element however many there are.
    var all: [PlotElement] {
        var lines = Lines()
        for index in segments.x.indices {
            guard let start = place(segments.x[index], segments.y[index]),
                let end = place(segments.xEnd[index], segments.yEnd[index])
            else { continue }
            lines.add(start, end)
            guard segments.caps == .bars else { continue }
            for place in [start, end] { addCap(at: place, isUpright: start.x == end.x, to: &lines) }
        }
        let width = segments.caps == .bars ? 0.7 : 1
        return [
            PlotElement(
                columns: [lines.x, lines.y], style: "with lines \(pen.stroke(segments.style, color, scale: width))")
        ]
    }

    private struct Lines {
        var x: [Double] = []
        var y: [Double] = []

        mutating func add(_ start: (x: Double, y: Double), _ end: (x: Double, y: Double)) {
            x += [start.x, end.x, end.x]
            y += [start.y, end.y, .nan]
        }
    }

    /// In the units of the axes; what lies beyond a logarithmic axis ends where it begins.
    private func place(_ x: Double, _ y: Double) -> (x: Double, y: Double)? {
        guard x.isFinite, y.isFinite else { return nil }
        func shown(_ value: Double, _ axis: AxisPlan) -> Double {
            axis.isLogarithmic && value <= 0 ? axis.lower : axis.shown(value)
        }
        return (shown(x, pen.plan.x), shown(y, pen.plan.y))
    }

    private func addCap(at place: (x: Double, y: Double), isUpright: Bool, to lines: inout Lines) {
        let plan = pen.plan
        if isUpright {
            let (middle, half) = (plan.x.position(of: place.x), Self.cap * pen.fontSize / pen.frame.box.width)
            lines.add((plan.x.value(at: middle - half), place.y), (plan.x.value(at: middle + half), place.y))
        } else {
            let (middle, half) = (plan.y.position(of: place.y), Self.cap * pen.fontSize / pen.frame.box.height)
            lines.add((place.x, plan.y.value(at: middle - half)), (place.x, plan.y.value(at: middle + half)))
        }
    }
}
