import RealModule

/// An axis as it will be drawn: its unit, its ends and its ticks, all in that unit.
struct AxisPlan {
    /// A marked value and what is written beside it.
    struct Tick {
        var value: Double
        var label: RichText
    }

    /// The size of the unit in SI base units.
    var unitScale: Double = 1
    /// The unit; empty for a pure number.
    var unitSymbol = ""
    /// What stands beside the axis, unit included.
    var title: RichText?
    var lower: Double = 0
    var upper: Double = 1
    var isLogarithmic = false
    /// Whether the lower end is at the right, or at the top.
    var isReversed = false
    /// Of its numbers and its title; nil is that of text.
    var color: Color?
    /// Whether it counts things, so that there is nothing between two whole numbers.
    var isCount = false
    var wanted: AxisTicks = .automatic
    var ticks: [Tick] = []

    /// A value in SI base units in the axis's own.
    func shown(_ value: Double) -> Double { value / unitScale }

    /// Where a shown value lies: 0 at the left or the bottom, 1 at the other end; not a number where the axis has no place for it.
    func position(of value: Double) -> Double {
        let share: Double
        if isLogarithmic {
            guard value > 0 else { return .nan }
            share = (Double.log10(value) - Double.log10(lower)) / (Double.log10(upper) - Double.log10(lower))
        } else {
            share = (value - lower) / (upper - lower)
        }
        return isReversed ? 1 - share : share
    }

    /// The shown value at a position.
    func value(at position: Double) -> Double {
        let share = isReversed ? 1 - position : position
        return isLogarithmic
            ? lower * Double.pow(upper / lower, share) : lower + share * (upper - lower)
    }

    /// The shown values at the left and at the right, or at the bottom and at the top.
    var ends: (first: Double, last: Double) { isReversed ? (upper, lower) : (lower, upper) }

    /// Whether a shown value is on the part of the axis that is drawn.
    func contains(_ value: Double) -> Bool { (-1e-9...1 + 1e-9).contains(position(of: value)) }

    /// The shown value nearest to zero that is drawn: where bars stand and tinted areas end.
    var base: Double { isLogarithmic ? lower : min(max(0, lower), upper) }

    /// Chooses the ticks for an axis with room for about `count` of them.
    mutating func chooseTicks(count: Double) {
        switch wanted {
        case .none:
            ticks = []
        case .at(let values, let labels):
            ticks = values.indices.compactMap { index in
                let value = shown(values[index])
                guard contains(value) else { return nil }
                let label = labels.flatMap { index < $0.count ? $0[index] : nil }
                return Tick(value: value, label: label ?? TickLabel.text(value))
            }
        case .automatic:
            ticks =
                isLogarithmic
                ? TickChoice.powers(from: lower, to: upper, count: count)
                : TickChoice.linear(from: lower, to: upper, count: count, isWhole: isCount)
        }
    }
}
