import Expressions
import RealModule
import Units

/// `round`: to the nearest, halves to the even one, as Python and numpy do.
enum Rounding {
    static func round(_ value: Value, digits: Int?, _ call: Call) throws(Diagnostic) -> Value {
        switch value {
        case .integer, .boolean:
            guard let digits, digits < 0 else { return .integer(Numbers.integer(value) ?? 0) }
            guard let rounded = round(Numbers.integer(value) ?? 0, digitsBefore: digits.magnitude) else {
                throw call.failure("overflow", "the result does not fit an integer of 64 bits", at: 0)
            }
            return .integer(rounded)
        case .real(let number):
            guard let digits else {
                guard let integer = Int(exactly: number.rounded(.toNearestOrEven)) else {
                    throw call.failure("overflow", "\(Text.real(number)) cannot be rounded to an integer", at: 0)
                }
                return .integer(integer)
            }
            return .real(round(number, digits: digits))
        default:
            let array = try call.array(0)
            let rounded = array.mapped { round($0, digits: digits ?? 0) }
            return array.rank == 0 ? rounded.item(0) : .array(rounded)
        }
    }

    /// An integer to so many places before the point; nil where the result is none.
    private static func round(_ number: Int, digitsBefore digits: UInt) -> Int? {
        // Integers have 19 digits.
        guard digits <= 18 else { return digits == 19 && number.magnitude > 5_000_000_000_000_000_000 ? nil : 0 }
        let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
        let (quotient, rest) = number.quotientAndRemainder(dividingBy: scale)
        let isBeyondHalf = rest.magnitude > scale / 2 || rest.magnitude == scale / 2 && quotient % 2 != 0
        guard isBeyondHalf else { return quotient * scale }
        let (rounded, overflow) = (quotient + number.signum()).multipliedReportingOverflow(by: scale)
        return overflow ? nil : rounded
    }

    /// To so many places behind the point; before it where `digits` is negative.
    static func round(_ number: Double, digits: Int) -> Double {
        guard number.isFinite, digits < 300 else { return number }
        guard digits > -300 else { return 0 }
        if digits >= 0 { return Double(NumberFormat.fixed(digits).text(number)) ?? number }
        let scale = Double.pow(10, -digits)
        return (number / scale).rounded(.toNearestOrEven) * scale
    }
}
