import RealModule

/// The functions of one value that constant folding and the block loops share, so that both give the same number.
enum ScalarFunctions {
    /// Python's floor division.
    @inline(__always)
    static func floorDivide(_ a: Double, _ b: Double) -> Double { (a / b).rounded(.down) + 0 }

    /// Python's remainder, of the sign of the divisor.
    @inline(__always)
    static func modulo(_ a: Double, _ b: Double) -> Double {
        let remainder = a.truncatingRemainder(dividingBy: b)
        return remainder != 0 && (remainder < 0) != (b < 0) ? remainder + b : remainder + 0
    }

    /// C's pow: a negative base is allowed with a whole exponent.
    @inline(__always)
    static func power(_ base: Double, _ exponent: Double) -> Double {
        if exponent == 0 || base == 1 { return 1 }
        if exponent.magnitude < 1e9, exponent == exponent.rounded() { return .pow(base, Int(exponent)) }
        return base == 0 ? (exponent > 0 ? 0 : .infinity) : .pow(base, exponent)
    }

    /// (exp(x) - 1)/x, 1 at 0.
    @inline(__always)
    static func exprel(_ x: Double) -> Double { x.magnitude < 1e-16 ? 1 : .expMinusOne(x) / x }

    /// A nan on either side is handed on.
    @inline(__always)
    static func minimum(_ a: Double, _ b: Double) -> Double { a.isNaN || a < b ? a : b }

    @inline(__always)
    static func maximum(_ a: Double, _ b: Double) -> Double { a.isNaN || a > b ? a : b }

    @inline(__always)
    static func arctan2(_ y: Double, _ x: Double) -> Double { .atan2(y: y, x: x) }

    /// The number of the step that begins at `time`: rounded towards zero, with a thousandth of a step to spare for times that
    /// are not exact multiples of `dt` in binary.
    @inline(__always)
    static func timestep(_ time: Double, _ dt: Double) -> Double { ((time + 1e-3 * dt) / dt).rounded(.towardZero) + 0 }
}

extension Program.Table {
    /// The value that holds at `time`; before the first interval the first, after the last the last. There is none in a column
    /// that the table does not have.
    ///
    /// An interval is divided into a power of two of parts, at least eight a step of the group that asks, and the time is
    /// rounded to the nearest, so that a time on the border belongs to the interval that begins there.
    func value(at time: Double, column: Double) -> Double {
        guard !time.isNaN else { return .nan }
        let parts = (time / (dt / Double(subdivisions))).rounded()
        let row = min(max((parts / Double(subdivisions)).rounded(.down), 0), Double(values.count / columns - 1))
        guard column >= 0, column < Double(columns) else { return .nan }
        return values[Int(row) * columns + Int(column)]
    }
}
