extension Dimension: CustomStringConvertible {
    /// The unit of a quantity with this dimension, by its symbol: `V`, `V/s`, `A/m^2`, `s^(-1/2)`; `1` for a pure number.
    public var description: String {
        isDefined ? Unit(namedFactors).symbol : "a unit with an exponent out of range"
    }

    /// The same unit as a script or an equation can write it: `volt`, `volt/second`, `amp/metre**2`; `1` for a pure number.
    public var unitName: String { isDefined ? Unit(namedFactors).expression : "1" }

    /// To go behind `is` or `has to be`: `in V/s`; `a pure number`.
    public var phrase: String { isDimensionless ? "a pure number" : "in \(self)" }
}

extension Dimension {
    /// The product of named units that people write for this dimension: `V` and `s` to the -1 for `V/s`.
    /// - Precondition: the dimension is defined.
    var namedFactors: [Unit.Factor] {
        if isDimensionless { return [] }
        if self == .frequency { return [Unit.Factor(named: .hertz)] }
        var best = UnitProduct(heads: [], rest: self)
        for head in NamedUnit.heads {
            for exponent in plausibleExponents(of: head) {
                best.yield(to: UnitProduct(heads: [head.raised(exponent)], rest: without(head, exponent)))
            }
        }
        // Two derived units, as in `S/V`, only where one does not do.
        guard best.cost > 10 else { return best.factors }
        for (position, first) in NamedUnit.electricHeads.enumerated() {
            for exponent in [Rational(1), -1, 2, -2] {
                let remainder = without(first, exponent)
                for second in NamedUnit.electricHeads[(position + 1)...] {
                    for secondExponent in [Rational(1), -1, 2, -2] {
                        best.yield(
                            to: UnitProduct(
                                heads: [first.raised(exponent), second.raised(secondExponent)],
                                rest: remainder.without(second, secondExponent)))
                    }
                }
            }
        }
        return best.factors
    }

    private func without(_ named: NamedUnit, _ exponent: Rational) -> Dimension {
        self / named.dimension.raised(to: exponent)
    }

    /// The powers in which `head` may be part of this dimension: small ones, and those that cancel its mass, current or
    /// amount.
    private func plausibleExponents(of head: NamedUnit) -> [Rational] {
        var exponents: [Rational] = [1, -1, 2, -2]
        let pairs = [
            (mass, head.dimension.mass), (current, head.dimension.current), (amount, head.dimension.amount),
        ]
        for (own, headExponent) in pairs where own != .zero && headExponent != .zero {
            exponents.append(own / headExponent)
        }
        // Molar is a thousand in base units: no power of ten to the one half.
        return head.decimalExponent == 0 ? exponents : exponents.filter(\.isInteger)
    }
}

extension NamedUnit {
    /// The units that a product may begin with, the most telling first.
    fileprivate static let heads = electricHeads + [joule, watt, newton, pascal, tesla, henry]
    fileprivate static let electricHeads = [volt, amp, siemens, ohm, farad, coulomb, molar]

    fileprivate func raised(_ exponent: Rational) -> Unit.Factor { Unit.Factor(named: self, exponent: exponent) }
}

/// One way to write a dimension: up to two derived units and what is left over in base units.
private struct UnitProduct {
    var factors: [Unit.Factor]
    /// How much there is to read: the fewer units and the smaller their powers, the better.
    var cost: Double

    init(heads: [Unit.Factor], rest: Dimension) {
        let base: [(NamedUnit, Rational)] = [
            (.kilogram, rest.mass), (.amp, rest.current), (.mole, rest.amount), (.candle, rest.luminosity),
            (.metre, rest.length), (.second, rest.time), (.kelvin, rest.temperature),
        ]
        let all = heads + base.filter { $0.1 != .zero }.map { Unit.Factor(named: $0.0, exponent: $0.1) }
        factors = all.filter { $0.exponent > .zero } + all.filter { $0.exponent < .zero }
        cost = factors.reduce(0) { $0 + 2 + $1.exponent.magnitude.doubleValue }
        cost += 0.5 * Double(max(heads.count - 1, 0))
        // `ohm` rather than `1/S`.
        cost += heads.contains { $0.exponent < .zero } ? 0.25 : 0
        guard !heads.isEmpty else { return }
        // A derived unit is there to take up mass and current; and molar, to take up the volume.
        let leavesMassOrCurrent = rest.mass != .zero || rest.current != .zero
        let splitsMolar = heads.contains { $0.named == .molar } && (rest.length != .zero || rest.amount != .zero)
        if leavesMassOrCurrent || splitsMolar || !rest.isDefined { cost = .infinity }
    }

    /// Gives way to `other` where that is less to read.
    mutating func yield(to other: UnitProduct) {
        if other.cost < cost { self = other }
    }
}
