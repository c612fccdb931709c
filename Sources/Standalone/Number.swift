/// Numbers as C++ writes them.
enum Number {
    /// The shortest text that reads back to the same number.
    static func text(_ value: Double) -> String {
        if value.isNaN { return "NAN" }
        if value.isInfinite { return value < 0 ? "-INFINITY" : "INFINITY" }
        if value == value.rounded(), value.magnitude < 1e6, value != 0 || value.sign == .plus { return "\(Int(value)).0" }
        return "\(value)"
    }
}
