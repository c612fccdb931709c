import Units

/// How the number at a tick is written.
enum TickLabel {
    /// A number by itself: `0.5`, `−60`, `3×10^6`.
    static func text(_ value: Double) -> RichText {
        // What a step added up to may end in a rounding error that nobody wants to read.
        let digits = NumberFormat.significant(10).text(value)
        guard value.magnitude >= 1e6 || (value != 0 && value.magnitude < 1e-4) else {
            return RichText(verbatim: withMinus(digits))
        }
        let scientific = NumberFormat.scientific(9).text(value)
        guard let mark = scientific.firstIndex(of: "e"),
            let exponent = Int(scientific[scientific.index(after: mark)...])
        else { return RichText(verbatim: withMinus(digits)) }
        var mantissa = String(scientific[..<mark])
        while mantissa.hasSuffix("0") { mantissa.removeLast() }
        if mantissa.hasSuffix(".") { mantissa.removeLast() }
        return power(exponent, mantissa: mantissa)
    }

    /// `10^−3`, with a mantissa other than 1 before it.
    static func power(_ exponent: Int, mantissa: String = "1") -> RichText {
        let factor = mantissa == "1" ? "" : withMinus(mantissa) + "×"
        return RichText(pieces: [.upright(factor + "10"), .superscript([.upright(withMinus("\(exponent)"))])])
    }

    private static func withMinus(_ digits: String) -> String {
        digits.hasPrefix("-") ? "\u{2212}" + digits.dropFirst() : digits
    }
}
