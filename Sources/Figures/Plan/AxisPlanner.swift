import RealModule
import Units

/// Finds the unit and the ends of an axis from what is drawn along it.
struct AxisPlanner {
    enum Direction: String { case x, y }

    var direction: Direction
    var axis: Axis
    var extents: [MarkExtent]

    /// - Throws: ``FigureError/dimensionMismatch(axis:expected:found:)`` where the marks, or the axis and a mark, do not agree.
    func plan() throws(FigureError) -> AxisPlan {
        let dimension = axis.dimension ?? axis.unit?.dimension ?? extents.first?.dimension ?? .one
        for found in extents.map(\.dimension) + [axis.unit?.dimension ?? dimension] where found != dimension {
            throw .dimensionMismatch(axis: direction.rawValue, expected: dimension, found: found)
        }
        let ends = ends
        let unit =
            axis.unit
            ?? (axis.unitNote == .none
                ? Unit.coherent(for: dimension) : Unit.best(for: dimension, values: valuesToRead))
        var plan = AxisPlan(unitScale: unit.scale, isLogarithmic: axis.scale == .logarithmic, wanted: axis.ticks)
        plan.title = title(dimension: dimension, unit: unit)
        plan.unitSymbol = dimension.isDimensionless ? "" : unit.symbol
        let shown = airy(lower: ends.lower / unit.scale, upper: ends.upper / unit.scale)
        plan.lower = explicit(axis.range.lower).map { $0 / unit.scale } ?? shown.lower
        plan.upper = explicit(axis.range.upper).map { $0 / unit.scale } ?? shown.upper
        plan.isReversed = axis.direction == .descending
        // Ends that a person has set in the other order turn the axis round.
        if plan.lower > plan.upper {
            swap(&plan.lower, &plan.upper)
            plan.isReversed.toggle()
        }
        if !(plan.upper - plan.lower > 1e-12 * max(plan.lower.magnitude, plan.upper.magnitude)) {
            (plan.lower, plan.upper) = Self.around(plan.lower)
        }
        return plan
    }

    /// The least and the greatest value to be shown, in SI base units.
    private var ends: (lower: Double, upper: Double) {
        let ranges = extents.compactMap(\.range)
        var lower = ranges.map(\.lowerBound).min()
        var upper = ranges.map(\.upperBound).max()
        if axis.scale == .logarithmic {
            lower = extents.compactMap(\.smallestPositive).min()
            if let bound = upper, !(bound > 0) { upper = nil }
        } else if extents.contains(where: \.isFromZero) {
            lower = lower.map { min($0, 0) }
            upper = upper.map { max($0, 0) }
        }
        lower = explicit(axis.range.lower) ?? lower
        upper = explicit(axis.range.upper) ?? upper
        switch (lower, upper) {
        case (let lower?, let upper?): return (drawable(min(lower, upper)), drawable(max(lower, upper)))
        case (let end?, nil), (nil, let end?): return (drawable(end), drawable(end))
        case (nil, nil): return axis.scale == .logarithmic ? (1, 10) : (0, 1)
        }
    }

    /// The values that the unit has to suit: both ends, or the middle of those that are powers of ten apart.
    private var valuesToRead: [Double] {
        let (lower, upper) = ends
        return axis.scale == .logarithmic && lower > 0 ? [(lower * upper).squareRoot()] : [lower, upper]
    }

    /// Whether a curve or a raster settles where the axis ends.
    private var isTight: Bool { extents.contains(where: \.isTight) }

    /// An end that a person has set, if it can be drawn.
    private func explicit(_ end: Double?) -> Double? {
        guard let end, end.isFinite, axis.scale == .linear || end > 0 else { return nil }
        return drawable(end)
    }

    /// No axis goes further than this: the distance of its ends, or their ratio, has to be a number in every unit, also where an
    /// integration has exploded.
    private static let furthest = 1e100

    /// The value, or the last one that an axis can reach.
    private func drawable(_ end: Double) -> Double {
        min(max(end, axis.scale == .logarithmic ? 1 / Self.furthest : -Self.furthest), Self.furthest)
    }

    /// Room around the values: none along time, where the end is at most rounded; some above and below a curve.
    private func airy(lower: Double, upper: Double) -> (lower: Double, upper: Double) {
        let span = upper - lower
        if extents.contains(where: \.isExact), span > 0 { return (lower, upper) }
        if axis.scale == .logarithmic {
            let factor = upper > lower ? Double.pow(upper / lower, 0.05) : 2
            return direction == .x && isTight && upper > lower
                ? (lower, upper) : (lower / factor, upper * factor)
        }
        guard span > 1e-12 * max(lower.magnitude, upper.magnitude) else { return Self.around(lower) }
        if direction == .y, extents.allSatisfy(\.isTight) {
            // Rows of spikes too low to be told apart end at a round number, which then is marked.
            return (lower, span > 100 ? max(upper, Self.rounded(upper, span: span)) : upper)
        }
        if direction == .x, isTight {
            return (-Self.rounded(-lower, span: span), Self.rounded(upper, span: span))
        }
        if direction == .x {
            let standsOnZero = lower == 0 && extents.contains(where: \.isFromZero)
            return (standsOnZero ? 0 : lower - 0.04 * span, upper + 0.04 * span)
        }
        // A curve that comes near to zero is shown from zero.
        let standsOnZero = lower >= 0 && lower <= 0.3 * upper
        return (standsOnZero ? 0 : lower - 0.06 * span, upper + 0.08 * span)
    }

    /// An end that is a little short of a round number goes on to it: the last of 100 samples of 0.1 ms is at 9.9 ms.
    private static func rounded(_ end: Double, span: Double) -> Double {
        let power = Double.pow(10, Double.log10(span).rounded(.down))
        for step in [power, power / 2, power / 5, power / 10] {
            let next = (end / step - 1e-9).rounded(.up) * step
            if next - end <= 0.02 * span { return next }
        }
        return end
    }

    /// An axis for a single value.
    private static func around(_ value: Double) -> (lower: Double, upper: Double) {
        let room = value == 0 ? 1 : 0.1 * value.magnitude
        return (value - room, value + room)
    }

    /// The label with its unit: `membrane voltage V (mV)`.
    private func title(dimension: Dimension, unit: Unit) -> RichText? {
        let label = axis.label ?? (direction == .x && dimension == .time ? RichText("time $t$") : nil)
        guard !dimension.isDimensionless, axis.unitNote == .unit else { return label }
        guard let label, !label.isEmpty else { return Self.typeset(unit) }
        return label + RichText(verbatim: " (") + Self.typeset(unit) + RichText(verbatim: ")")
    }

    /// A unit with its exponents raised: `^2`, `^(-1/2)`.
    private static func typeset(_ unit: Unit) -> RichText {
        var pieces: [RichText.Piece] = []
        for (index, part) in unit.symbol.split(separator: "^", omittingEmptySubsequences: false).enumerated() {
            var rest = part
            if index > 0 {
                let isBracketed = part.hasPrefix("(")
                let end = isBracketed ? part.firstIndex(of: ")") : part.firstIndex { !$0.isNumber }
                let exponent = part[..<(end ?? part.endIndex)].drop { $0 == "(" }
                pieces.append(.superscript([.upright(String(exponent.map { $0 == "-" ? "\u{2212}" : $0 }))]))
                rest = part[(end ?? part.endIndex)...].dropFirst(isBracketed ? 1 : 0)
            }
            if !rest.isEmpty { pieces.append(.upright(String(rest))) }
        }
        return RichText(pieces: pieces)
    }
}
