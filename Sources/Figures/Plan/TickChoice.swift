import RealModule

/// Chooses round numbers along an axis, as a person would.
///
/// After Talbot, Lin and Hanrahan (2010), "An extension of Wilkinson's algorithm for positioning tick labels on axes", section 4:
/// the best compromise between a simple step, ticks that reach both ends, and their number. Ticks always lie on the axis.
enum TickChoice {
    /// Steps between one and ten, the simplest first.
    private static let steps: [Double] = [1, 5, 2, 2.5, 4, 3]

    /// - Parameter count: About how many ticks there is room for.
    /// - Parameter isWhole: Whether only whole numbers may be marked.
    static func linear(
        from lower: Double, to upper: Double, count: Double, isWhole: Bool = false
    ) -> [AxisPlan.Tick] {
        let span = upper - lower
        guard span > 0, span.isFinite else { return [] }
        if isWhole, span <= 2 {
            return stride(from: lower.rounded(.up), through: upper, by: 1).map {
                AxisPlan.Tick(value: $0, label: TickLabel.text($0))
            }
        }
        let exponent = Int(Double.log10(span).rounded(.down))
        var best: (score: Double, values: [Double]) = (-.infinity, [])
        for power in (exponent - 2)...exponent {
            for (rank, step) in steps.enumerated() where !isWhole || power > 0 || (power == 0 && step != 2.5) {
                let values = multiples(of: step, power: power, from: lower, to: upper)
                guard values.count > 1 else { continue }
                let score = score(values, rank: rank, needsDecimal: step == 2.5 && power < 1, lower, upper, count)
                if score > best.score { best = (score, values) }
            }
        }
        return best.values.map { AxisPlan.Tick(value: $0, label: TickLabel.text($0)) }
    }

    private static func score(
        _ values: [Double], rank: Int, needsDecimal: Bool, _ lower: Double, _ upper: Double, _ count: Double
    ) -> Double {
        let span = upper - lower
        let (first, last) = (values[0], values[values.count - 1])
        let simplicity = 1 - Double(rank) / Double(steps.count - 1) + (first <= 0 && last >= 0 ? 1 : 0)
        let miss = (upper - last) * (upper - last) + (first - lower) * (first - lower)
        let coverage = 1 - 0.5 * miss / (0.01 * span * span)
        let density = Double(values.count - 1) / (last - first)
        let wanted = max(count - 1, 1) / span
        let crowding = 2 - max(density / wanted, wanted / density)
        return 0.25 * simplicity + 0.2 * max(coverage, -2) + 0.5 * crowding - (needsDecimal ? 0.15 : 0)
    }

    /// The multiples of `step` times ten to the `power` on an axis; none where there would be hundreds.
    private static func multiples(of step: Double, power: Int, from lower: Double, to upper: Double) -> [Double] {
        // Whole numbers times a power of ten, divided where it is below one, are the decimals that people mean.
        let scale = Double.pow(10, Double(power.magnitude))
        func value(_ index: Double) -> Double { power < 0 ? index * step / scale : index * step * scale }
        let unit = value(1)
        let slack = 1e-9 * (upper - lower) / unit
        let first = (lower / unit - slack).rounded(.up)
        let last = (upper / unit + slack).rounded(.down)
        guard last > first, last - first < 200 else { return [] }
        return stride(from: first, through: last, by: 1).map { $0 == 0 ? 0 : value($0) }
    }

    /// Powers of ten, every so many that there is room, all written as numbers or all as powers; round numbers
    /// instead where the axis spans less than two of them.
    static func powers(from lower: Double, to upper: Double, count: Double) -> [AxisPlan.Tick] {
        guard lower > 0, upper > lower, upper.isFinite else { return [] }
        let first = Int((Double.log10(lower) - 1e-9).rounded(.up))
        let last = Int((Double.log10(upper) + 1e-9).rounded(.down))
        guard last > first else {
            return linear(from: lower, to: upper, count: count).filter { $0.value > 0 }
        }
        let every = max(1, Int((Double(last - first) / max(count, 1)).rounded(.up)))
        let exponents = Array(stride(from: first, through: last, by: every))
        // One axis has one way to write its numbers.
        let isPlain = exponents.allSatisfy((-3...4).contains)
        return exponents.map { exponent in
            let value = Double("1e\(exponent)") ?? Double.pow(10, Double(exponent))
            return AxisPlan.Tick(value: value, label: isPlain ? TickLabel.text(value) : TickLabel.power(exponent))
        }
    }
}
