/// A unit of measurement: `mV`, `um2`, `uF/cm^2`.
///
/// A unit is a product of powers of named units, each with a decimal prefix, and so always a power of ten of the SI
/// base units; that is why numbers change their unit without rounding when they are printed.
public struct Unit: Hashable, Sendable {
    /// One named unit with its prefix and exponent.
    struct Factor: Hashable, Sendable {
        var named: NamedUnit
        var prefix: UnitPrefix = .none
        var exponent: Rational = .one
    }

    let factors: [Factor]
    /// What the unit measures.
    public let dimension: Dimension
    /// The unit's size in SI base units as a power of ten.
    public let decimalExponent: Int

    /// The exponents of all factors with a prefix, and of those whose size is not 1, are whole numbers.
    init(_ factors: [Factor]) {
        self.factors = factors
        self.dimension = factors.reduce(.one) { $0 * $1.named.dimension.raised(to: $1.exponent) }
        self.decimalExponent = factors.reduce(0) {
            $0 + ($1.prefix.decimalExponent + $1.named.decimalExponent) * $1.exponent.numerator
        }
    }

    init(_ named: NamedUnit, _ prefix: UnitPrefix = .none) {
        self.init([Factor(named: named, prefix: prefix)])
    }

    /// The unit of a pure number.
    public static let one = Unit([])

    /// The unit's size in SI base units: 0.001 for `mV`.
    public var scale: Double { powerOfTen(decimalExponent) }

    /// The unit as a quantity: one of it.
    public var quantity: Quantity { Quantity(scale, dimension) }

    /// The product: `mV ms`.
    public static func * (left: Unit, right: Unit) -> Unit {
        Unit(
            right.factors.reduce(into: left.factors) { factors, factor in
                if let same = factors.firstIndex(where: { ($0.named, $0.prefix) == (factor.named, factor.prefix) }) {
                    factors[same].exponent = factors[same].exponent + factor.exponent
                } else {
                    factors.append(factor)
                }
            }.filter { $0.exponent != .zero })
    }

    /// The quotient: `uF/cm^2`.
    public static func / (left: Unit, right: Unit) -> Unit {
        left
            * Unit(right.factors.map { Factor(named: $0.named, prefix: $0.prefix, exponent: -$0.exponent) })
    }

    /// As it stands behind a number: `mV`, `A/m^2`; `1` for a pure number.
    public var symbol: String {
        UnitNotation.symbols.text(factors) { $0.prefix.symbol + $0.named.symbol }
    }

    /// As a script can write it, whatever it imports: `mvolt`, `amp/metre**2`; `1` for a pure number.
    public var expression: String {
        UnitNotation.expressions.text(factors) { $0.prefix.symbol + $0.named.facts.spellings[0] }
    }

    /// As Brian2 writes it out in `repr`: `mvolt`, `mmetre2`, `volt / second`; `1` for a pure number.
    public var typedName: String {
        func text(_ factors: [Factor]) -> String {
            factors.map { factor in
                let exponent = factor.exponent < .zero ? -factor.exponent : factor.exponent
                let power = exponent == .one ? "" : exponent.isInteger ? "\(exponent.numerator)" : " ** (\(exponent))"
                return factor.prefix.symbol + factor.named.facts.spellings[0] + power
            }.joined(separator: " * ")
        }
        let above = factors.filter { $0.exponent > .zero }
        let below = factors.filter { $0.exponent < .zero }
        guard !factors.isEmpty else { return "1" }
        if below.isEmpty { return text(above) }
        let divisor = below.count == 1 ? text(below) : "(\(text(below)))"
        return (above.isEmpty ? "1" : text(above)) + " / " + divisor
    }

    /// As it is spoken: `millivolt`, `ampere/metre^2`; `1` for a pure number.
    public var name: String {
        UnitNotation.symbols.text(factors) { $0.prefix.word + $0.named.facts.word }
    }
}

extension Unit: CustomStringConvertible {
    /// The symbol.
    public var description: String { symbol }
}

extension Quantity {
    /// `value` of the unit: `Quantity(6, in: unit)`.
    public init(_ value: Double, in unit: Unit) { self.init(value * unit.scale, unit.dimension) }

    /// How many of the unit the quantity is.
    /// - Throws: ``DimensionMismatch`` where the unit measures something else.
    public func value(in unit: Unit) throws(DimensionMismatch) -> Double {
        try DimensionMismatch.check(dimension, unit.dimension, in: "conversion to \(unit.symbol)")
        return value / unit.scale
    }
}

/// The floating-point number nearest to ten to the `exponent`.
func powerOfTen(_ exponent: Int) -> Double {
    // Reading the decimal rounds once; multiplying tens would round at every step.
    Double("1e\(exponent)") ?? (exponent < 0 ? 0 : .infinity)
}
