import RealModule

extension Unit {
    /// The unit that a person would choose for numbers of this dimension, for an axis or a column of a table: its prefix
    /// fits the largest of them.
    ///
    ///     Unit.best(for: .voltage, values: [-0.07, 0.02])   // mV
    ///
    /// - Parameters:
    ///   - values: In SI base units. What is no finite number is passed over; without any, or for zeros alone, the
    ///     unit has no prefix.
    ///   - dimension: what the values are measured in.
    public static func best(for dimension: Dimension, values: some Sequence<Double>) -> Unit {
        let largest = values.reduce(0) { $1.isFinite ? max($0, $1.magnitude) : $0 }
        return fitting(dimension, NumberFormat.plain.digits(of: largest))
    }

    /// The unit in which ``Quantity/value`` counts: `V`, `kg`, `mM`, `V/s`.
    public static func coherent(for dimension: Dimension) -> Unit {
        guard dimension.isDefined else { return .one }
        return Unit(
            dimension.namedFactors.map { factor in
                var factor = factor
                if factor.named == .molar { factor.prefix = .milli }
                return factor
            })
    }

    /// The unit for a number with these digits in SI base units.
    static func fitting(_ dimension: Dimension, _ digits: DecimalDigits) -> Unit {
        guard dimension.isDefined else { return .one }
        var factors = dimension.namedFactors
        guard var first = factors.first, first.exponent.isInteger, first.exponent.numerator > 0 else {
            return Unit(factors)
        }
        if first.named == .kilogram {
            guard !digits.isZero else { return Unit(factors) }
            first.named = .gram
        }
        let power = first.exponent.numerator
        // With the square of a unit a prefix more is a million: 0.5 mm^2 and 20000 um^2 both read better than the other.
        let lowest = 1 - power
        let others = Unit(Array(factors.dropFirst())).decimalExponent
        let favourite = first.named.facts.favourite
        let fits = first.named.facts.shownPrefixes.first { prefix in
            let exponent =
                digits.exponent - others - power * (prefix.decimalExponent + first.named.decimalExponent)
            return exponent >= (prefix == favourite ? min(lowest, -1) : lowest)
        }
        if !digits.isZero, let fits {
            first.prefix = fits
        } else if first.named == .gram {
            first.named = .kilogram
        }
        factors[0] = first
        return Unit(factors)
    }

    /// The unit in which Brian2 prints numbers of this dimension: the one in which they are closest to 10, that is the least sum of
    /// (log10(|x|) - 1)^2, zeros left out ("UnitRegistry" in brian2/units/fundamentalunits.py of Brian2 2.9).
    ///
    /// A dimension that has no unit of one name gets the one that ``best(for:values:)`` finds, where Brian2 writes out base units.
    public static func closestToTen(for dimension: Dimension, values: [Double]) -> Unit {
        let base = coherent(for: dimension)
        guard base.factors.count == 1, var factor = base.factors.first, factor.exponent.isInteger,
            (1...3).contains(factor.exponent.numerator)
        else { return best(for: dimension, values: values) }
        let sizes = values.lazy.map(\.magnitude).filter { $0 > 0 && $0 < .infinity }
        guard factor.named.takesPrefixes || factor.named == .kilogram, !sizes.isEmpty else { return base }
        if factor.named == .kilogram { factor.named = .gram }
        var best: (unit: Unit, deviation: Double)?
        for prefix in UnitPrefix.inOrderOfBrian2 {
            factor.prefix = prefix
            let unit = factor.named == .gram && prefix == .kilo ? base : Unit([factor])
            let scale = unit.scale
            let deviation = sizes.reduce(0) { sum, size in
                let distance = Double.log10(size / scale) - 1
                return sum + distance * distance
            }
            if deviation < best?.deviation ?? .infinity { best = (unit, deviation) }
        }
        return best?.unit ?? base
    }
}

extension UnitPrefix {
    /// Where two units fit as well the first one is taken.
    fileprivate static let inOrderOfBrian2: [UnitPrefix] = [
        .yotta, .kilo, .mega, .zepto, .exa, .yocto, .tera, .micro, .pico, .nano, .milli, .femto, .giga, .peta, .zetta,
        .atto, .none,
    ]
}
