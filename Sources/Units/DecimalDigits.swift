/// A finite number as its decimal digits: what is rounded, shifted to another unit, and laid out when a number is printed.
struct DecimalDigits: Hashable, Sendable {
    var isNegative: Bool
    /// Each 0...9, most significant first, without zeros at either end; empty for zero.
    var digits: [UInt8]
    /// The power of ten of the first digit: 2 for 345.6; 0 for zero.
    var exponent: Int

    var isZero: Bool { digits.isEmpty }

    /// The fewest digits that read back as `value`.
    /// - Precondition: `value` is finite.
    init(shortest value: Double) {
        // The standard library prints just these, as `123.0`, `1.5e-07` or `1e+16`.
        var digits: [UInt8] = []
        var pointPosition: Int?
        var power = 0
        let text = value.magnitude.description.utf8
        let mantissa = text.prefix { $0 != UInt8(ascii: "e") }
        for character in mantissa {
            if character == UInt8(ascii: ".") {
                pointPosition = digits.count
            } else {
                digits.append(character - UInt8(ascii: "0"))
            }
        }
        if mantissa.endIndex != text.endIndex {
            power = Int(String(text[text.index(after: mantissa.endIndex)...]) ?? "") ?? 0
        }
        self.init(
            isNegative: value.sign == .minus, digits: digits, exponent: (pointPosition ?? digits.count) - 1 + power)
    }

    /// All the digits of the binary number `value`, up to several hundred, without any rounding.
    /// - Precondition: `value` is finite.
    init(exact value: Double) {
        // A double is m * 2^e. For a negative e that is m * 5^-e / 10^-e: multiply, then shift the point.
        let isSubnormal = value.isSubnormal || value.isZero
        var number = WholeNumber(
            value.significandBitPattern | (isSubnormal ? 0 : 1 << UInt64(Double.significandBitCount)))
        let binaryExponent = isSubnormal ? -1074 : Int(value.exponent) - Double.significandBitCount
        if binaryExponent >= 0 {
            number.multiply(by: 2, times: binaryExponent)
        } else {
            number.multiply(by: 5, times: -binaryExponent)
        }
        let digits = number.digits
        self.init(
            isNegative: value.sign == .minus, digits: digits, exponent: digits.count - 1 + min(0, binaryExponent))
    }

    private init(isNegative: Bool, digits: [UInt8], exponent: Int) {
        self.isNegative = isNegative
        self.digits = digits
        self.exponent = exponent
        trim()
    }

    /// Keeps the first `count` digits, the last of them rounded, to the even one where both neighbours are as near.
    /// A `count` of zero or less leaves zero, or a single 1 in the place before where rounding goes up.
    mutating func round(toDigits count: Int) {
        guard count < digits.count else { return }
        guard count >= 0 else {
            digits = []
            exponent = 0
            return
        }
        let roundsUp =
            digits[count] > 5
            || (digits[count] == 5 && (count + 1 < digits.count || (count > 0 && digits[count - 1] % 2 == 1)))
        digits.removeSubrange(count...)
        if roundsUp {
            var place = count - 1
            while place >= 0, digits[place] == 9 {
                digits[place] = 0
                place -= 1
            }
            if place >= 0 {
                digits[place] += 1
            } else {
                digits.insert(1, at: 0)
                exponent += 1
            }
        }
        trim()
    }

    /// Rounds to so many places behind the decimal point.
    mutating func round(toDecimals count: Int) { round(toDigits: exponent + 1 + count) }

    private mutating func trim() {
        let leading = digits.prefix { $0 == 0 }.count
        digits.removeFirst(leading)
        exponent -= leading
        while digits.last == 0 { digits.removeLast() }
        if digits.isEmpty { exponent = 0 }
    }

    /// The digit at a power of ten.
    func digit(at power: Int) -> UInt8 {
        let index = exponent - power
        return digits.indices.contains(index) ? digits[index] : 0
    }

    /// `123.4500`, without a sign: the digits down to `decimals` places behind the point.
    func positional(decimals: Int) -> String {
        var text = ""
        for power in stride(from: max(exponent, 0), through: -decimals, by: -1) {
            if power == -1 { text += "." }
            text.unicodeScalars.append(DecimalDigits.character(digit(at: power)))
        }
        return text
    }

    /// `1.2345` of 1.2345e7, without a sign: the digits with the point behind the first, to `decimals` places.
    func mantissa(decimals: Int) -> String {
        var shifted = self
        shifted.exponent = 0
        return shifted.positional(decimals: decimals)
    }

    private static func character(_ digit: UInt8) -> Unicode.Scalar { Unicode.Scalar(UInt8(ascii: "0") + digit) }
}

/// A whole number of any size, in limbs of nine decimal digits.
private struct WholeNumber {
    private static let base: UInt64 = 1_000_000_000
    /// The least significant first.
    private var limbs: [UInt64]

    init(_ value: UInt64) {
        limbs = [
            value % WholeNumber.base, value / WholeNumber.base % WholeNumber.base, value / 1_000_000_000_000_000_000,
        ]
    }

    /// Multiplies by `factor` to the `count`.
    mutating func multiply(by factor: UInt64, times count: Int) {
        // As many factors at once as keep a product of limb and multiplier below 64 bits.
        var left = count
        while left > 0 {
            var multiplier: UInt64 = 1
            while left > 0, multiplier * factor < WholeNumber.base * 4 {
                multiplier *= factor
                left -= 1
            }
            multiply(by: multiplier)
        }
    }

    private mutating func multiply(by multiplier: UInt64) {
        var carry: UInt64 = 0
        for index in limbs.indices {
            let product = limbs[index] * multiplier + carry
            limbs[index] = product % WholeNumber.base
            carry = product / WholeNumber.base
        }
        while carry > 0 {
            limbs.append(carry % WholeNumber.base)
            carry /= WholeNumber.base
        }
    }

    /// Most significant first; zeros may lead.
    var digits: [UInt8] {
        limbs.reversed().flatMap { limb in
            var rest = limb
            var digits = [UInt8](repeating: 0, count: 9)
            for place in digits.indices.reversed() {
                digits[place] = UInt8(rest % 10)
                rest /= 10
            }
            return digits
        }
    }
}
