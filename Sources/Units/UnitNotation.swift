/// How a product of powers is written: `A/m^2`, `amp/metre**2`, `1/(V s)`, `s^(-1/2)`.
struct UnitNotation {
    /// Between two factors.
    let times: String
    /// Before an exponent.
    let power: String

    /// As behind a number.
    static let symbols = UnitNotation(times: " ", power: "^")
    /// As in a script.
    static let expressions = UnitNotation(times: "*", power: "**")

    /// The product of `factors`, those with a negative exponent behind a stroke.
    func text(_ factors: [Unit.Factor], _ name: (Unit.Factor) -> String) -> String {
        let above = factors.filter { $0.exponent.numerator > 0 }
        let below = factors.filter { $0.exponent.numerator < 0 }
        // Alone below a stroke a fractional power is hard to read.
        if above.isEmpty, below.count == 1, !below[0].exponent.isInteger {
            return self.factor(name(below[0]), below[0].exponent)
        }
        let numerator = above.map { factor(name($0), $0.exponent) }.joined(separator: times)
        guard !below.isEmpty else { return numerator.isEmpty ? "1" : numerator }
        let denominator = below.map { factor(name($0), -$0.exponent) }.joined(separator: times)
        return (numerator.isEmpty ? "1" : numerator) + "/" + (below.count == 1 ? denominator : "(\(denominator))")
    }

    private func factor(_ name: String, _ exponent: Rational) -> String {
        if exponent == .one { return name }
        return name + power + (exponent.isInteger && exponent.numerator > 0 ? "\(exponent)" : "(\(exponent))")
    }
}
