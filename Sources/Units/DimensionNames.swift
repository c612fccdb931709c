extension Dimension: CustomStringConvertible {
    /// The SI unit of a quantity with this dimension, by its symbol: `V`, `V/s`, `A/m^2`, `s^(-1/2)`; `1` for a pure number.
    public var description: String {
        isDefined ? Unit.coherent(for: self).symbol : "a unit with an exponent out of range"
    }

    /// The same unit as a script or an equation can write it: `volt`, `volt/second`, `amp/metre**2`; `1` for a pure number.
    public var unitName: String { Unit.coherent(for: self).expression }

    /// To go behind `is` or `has to be`: `in V/s`; `a pure number`.
    public var phrase: String { isDimensionless ? "a pure number" : "in \(self)" }

    /// To go behind the name of a value: `is in V/s`; `has no unit`.
    public var predicate: String { isDimensionless ? "has no unit" : "is in \(self)" }

    /// What was expected or found: `V/s`; `no unit`.
    public var unitPhrase: String { isDimensionless ? "no unit" : description }

    /// What was mixed up where this was found and another dimension expected: `mS`, millisiemens, and `ms`; nil where it is
    /// nothing of the kind.
    public func mixUp(expected: Dimension) -> String? {
        switch (self, expected) {
        case (.conductance, .time): "mS is millisiemens; for milliseconds write ms"
        case (.time, .conductance): "ms is milliseconds; for millisiemens write mS"
        default: nil
        }
    }
}

extension Dimension {
    /// The product of named units that people write for this dimension: `V` and `s` to the -1 for `V/s`.
    /// - Precondition: the dimension is defined.
    var namedFactors: [Unit.Factor] {
        if isDimensionless { return [] }
        if let named = NamedUnit.wholeNames.first(where: { $0.dimension == self }) {
            return [Unit.Factor(named: named)]
        }
        var best = UnitProduct(rest: self)
        for head in NamedUnit.heads {
            for exponent in plausibleExponents(of: head) {
                best.yield(to: UnitProduct(Unit.Factor(named: head, exponent: exponent), of: self))
            }
        }
        // Two derived units, as in `S/V`, only where one does not do.
        guard best.cost > 10 else { return best.factors }
        let exponents: [Rational] = [1, -1, 2, -2]
        for (position, first) in NamedUnit.electricHeads.enumerated() {
            for exponent in exponents {
                let product = UnitProduct(Unit.Factor(named: first, exponent: exponent), of: self)
                for second in NamedUnit.electricHeads[(position + 1)...] {
                    for secondExponent in exponents {
                        best.yield(to: product.adding(Unit.Factor(named: second, exponent: secondExponent)))
                    }
                }
            }
        }
        return best.factors
    }

    /// The powers in which `head` may be part of this dimension: small ones, and those that cancel its mass, current or
    /// amount.
    private func plausibleExponents(of head: NamedUnit) -> [Rational] {
        var exponents: [Rational] = [1, -1, 2, -2]
        let pairs = [
            (mass, head.dimension.mass), (current, head.dimension.current), (amount, head.dimension.amount),
        ]
        for (own, headExponent) in pairs where own != .zero && headExponent != .zero {
            let exponent = own / headExponent
            // Molar is a thousand in base units: no power of ten to the one half.
            if !exponents.contains(exponent), head.decimalExponent == 0 || exponent.isInteger {
                exponents.append(exponent)
            }
        }
        return exponents
    }
}

extension NamedUnit {
    /// The units that a dimension may be called by where nothing else is needed.
    fileprivate static let wholeNames =
        [second, metre, kilogram, kelvin, mole, candle, hertz] + heads + [tesla, henry]
    /// The units that a product may begin with, the most telling first.
    fileprivate static let heads = electricHeads + [joule, watt, newton, pascal]
    fileprivate static let electricHeads: [NamedUnit] = [.volt, .amp, .siemens, .ohm, .farad, .coulomb, .molar]
}

/// One way to write a dimension: up to two derived units and what is left over in base units.
private struct UnitProduct {
    var first: Unit.Factor?
    var second: Unit.Factor?
    var rest: Dimension
    /// How much there is to read: the fewer units and the smaller their powers, the better. Infinite for what nobody
    /// writes.
    var cost = 0.0

    init(rest: Dimension) {
        self.rest = rest
        cost = readingCost
    }

    init(_ head: Unit.Factor, of dimension: Dimension) {
        self.first = head
        self.rest = dimension / head.named.dimension.raised(to: head.exponent)
        cost = readingCost
    }

    func adding(_ head: Unit.Factor) -> UnitProduct {
        var copy = self
        copy.second = head
        copy.rest = rest / head.named.dimension.raised(to: head.exponent)
        copy.cost = copy.readingCost
        return copy
    }

    /// Gives way to `other` where that is less to read.
    mutating func yield(to other: UnitProduct) {
        if other.cost < cost { self = other }
    }

    /// All the factors, those above the stroke first.
    var factors: [Unit.Factor] {
        let base: [(NamedUnit, Rational)] = [
            (.kilogram, rest.mass), (.amp, rest.current), (.mole, rest.amount), (.candle, rest.luminosity),
            (.metre, rest.length), (.second, rest.time), (.kelvin, rest.temperature),
        ]
        let all =
            [first, second].compactMap { $0 }
            + base.filter { $0.1 != .zero }.map { Unit.Factor(named: $0.0, exponent: $0.1) }
        return all.filter { $0.exponent > .zero } + all.filter { $0.exponent < .zero }
    }

    private var readingCost: Double {
        var cost = 0.0
        if let first {
            // A derived unit is there to take up mass and current; and molar, to take up the volume.
            guard rest.isDefined, rest.mass == .zero, rest.current == .zero else { return .infinity }
            if first.named == .molar || second?.named == .molar {
                guard rest.length == .zero, rest.amount == .zero else { return .infinity }
            }
            cost += UnitProduct.cost(of: first)
        }
        // One derived unit is more familiar than two.
        if let second { cost += UnitProduct.cost(of: second) + 0.5 }
        for exponent in rest.exponents where exponent != .zero { cost += 2 + exponent.magnitude.doubleValue }
        return cost
    }

    private static func cost(of head: Unit.Factor) -> Double {
        // `ohm` rather than `1/S`.
        2 + head.exponent.magnitude.doubleValue + (head.exponent < .zero ? 0.25 : 0)
    }
}
