import Expressions
import Units

/// The part behind the colon of `{value:>8.3f}`.
struct FormatSpecification {
    /// How many characters a field or its digits may take.
    private static let widest = 10_000
    private var fill: Character = " "
    private var alignment: Character?
    private var sign: Character?
    private var isAlternate = false
    private var width = 0
    private var separator: Character?
    private var precision: Int?
    private var type: Character?

    /// A value as a format says.
    /// - Parameter conversion: `r` or `s` of `{value!r}`.
    static func format(_ value: Value, conversion: Character?, _ specification: String, at site: Site)
        throws(Diagnostic) -> String
    {
        var value = value
        if conversion == "r" || conversion == "a" { value = Value(Text.repr(value)) }
        if conversion == "s" { value = Value(Text.str(value)) }
        guard !specification.isEmpty else { return Text.str(value) }
        guard let format = FormatSpecification(specification) else {
            if specification.split(whereSeparator: { !$0.isNumber }).contains(where: { (Int($0) ?? .max) > widest }) {
                throw Diagnostic(
                    "wrong-format", "\(specification) asks for more than \(widest) characters", at: site.fragment)
            }
            throw Diagnostic(
                "wrong-format", "\(specification) is not a format", expected: "something like .2f, >8, d or e",
                at: site.fragment)
        }
        return try format.text(value, at: site)
    }

    /// Reads `[[fill]align][sign][#][0][width][,][.precision][type]`; nil for anything else.
    init?(_ text: String) {
        var rest = Array(text)[...]
        if rest.count > 1, "<>^=".contains(rest[rest.startIndex + 1]) {
            fill = rest.removeFirst()
            alignment = rest.removeFirst()
        } else if let first = rest.first, "<>^=".contains(first) {
            alignment = rest.removeFirst()
        }
        if let first = rest.first, "+- ".contains(first) { sign = rest.removeFirst() }
        if rest.first == "#" {
            isAlternate = true
            rest.removeFirst()
        }
        if rest.first == "0" {
            rest.removeFirst()
            if alignment == nil { (fill, alignment) = ("0", "=") }
        }
        guard let width = FormatSpecification.number(&rest) else { return nil }
        self.width = width ?? 0
        if let first = rest.first, ",_".contains(first) { separator = rest.removeFirst() }
        if rest.first == "." {
            rest.removeFirst()
            guard let digits = FormatSpecification.number(&rest), let digits else { return nil }
            precision = digits
        }
        if let last = rest.first, "bcdeEfFgGnosxX%".contains(last) { type = rest.removeFirst() }
        guard rest.isEmpty else { return nil }
    }

    /// The number at the front, inner nil where there is none; outer nil where it is absurdly large.
    private static func number(_ rest: inout ArraySlice<Character>) -> Int?? {
        var digits = ""
        while let first = rest.first, first.isASCII, first.isNumber { digits.append(rest.removeFirst()) }
        guard !digits.isEmpty else { return .some(nil) }
        guard let number = Int(digits), number <= widest else { return nil }
        return .some(number)
    }

    private func text(_ value: Value, at site: Site) throws(Diagnostic) -> String {
        switch value {
        case .string(let string):
            guard type == nil || type == "s" else { throw unsuitable(value, at: site) }
            guard let precision else { return padded(string.text, sign: "", defaultAlignment: "<") }
            let scalars = string.text.unicodeScalars.prefix(precision)
            return padded(String(String.UnicodeScalarView(scalars)), sign: "", defaultAlignment: "<")
        case .integer(let number): return try integer(number, value, at: site)
        case .boolean(let flag) where type == nil:
            return padded(flag ? "True" : "False", sign: "", defaultAlignment: "<")
        case .boolean(let flag): return try integer(flag ? 1 : 0, value, at: site)
        case .real(let number): return try real(number, value, at: site)
        case .quantity(let quantity):
            // As in Brian2 a format is about the number in SI units.
            guard type != "s" else { throw unsuitable(value, at: site) }
            return try real(quantity.value, value, at: site)
        case .array(let array) where array.rank == 0: return try text(array.item(0), at: site)
        case .object(let object):
            if let number = try object.numeric(at: site), Numbers.scalar(number) != nil {
                return try text(number, at: site)
            }
            fallthrough
        default:
            guard type == nil || type == "s" else { throw unsuitable(value, at: site) }
            return padded(Text.str(value), sign: "", defaultAlignment: "<")
        }
    }

    private func integer(_ number: Int, _ value: Value, at site: Site) throws(Diagnostic) -> String {
        let magnitude = number.magnitude
        var digits: String
        switch type {
        case nil, "d", "n": digits = grouped(String(magnitude))
        case "b": digits = (isAlternate ? "0b" : "") + String(magnitude, radix: 2)
        case "o": digits = (isAlternate ? "0o" : "") + String(magnitude, radix: 8)
        case "x": digits = (isAlternate ? "0x" : "") + String(magnitude, radix: 16)
        case "X": digits = (isAlternate ? "0X" : "") + String(magnitude, radix: 16).uppercased()
        case "c":
            guard let scalar = UInt32(exactly: number).flatMap(Unicode.Scalar.init) else {
                throw unsuitable(value, at: site)
            }
            return padded(String(scalar), sign: "", defaultAlignment: "<")
        case "s": throw unsuitable(value, at: site)
        default: return try real(Double(number), value, at: site)
        }
        return padded(digits, sign: signText(isNegative: number < 0), defaultAlignment: ">")
    }

    private func real(_ number: Double, _ value: Value, at site: Site) throws(Diagnostic) -> String {
        let isNegative = number.sign == .minus && !number.isNaN
        var text: String
        switch type {
        case nil where precision == nil: text = Text.real(number.magnitude)
        case nil:
            text = NumberFormat.general(precision ?? 6).text(number.magnitude)
            if !text.contains(where: { ".en".contains($0) }) { text += ".0" }
        case "d", "x", "X", "o", "b", "c", "s": throw unsuitable(value, at: site)
        case "%": text = NumberFormat.fixed(precision ?? 6).text(number.magnitude * 100) + "%"
        default: text = digits(number.magnitude, type ?? "g")
        }
        return padded(grouped(text), sign: signText(isNegative: isNegative), defaultAlignment: ">")
    }

    private func digits(_ number: Double, _ type: Character) -> String {
        let precision = precision ?? 6
        switch type {
        case "f", "F": return NumberFormat.fixed(precision).text(number)
        case "e": return NumberFormat.scientific(precision).text(number)
        case "E": return NumberFormat.scientific(precision).text(number).uppercased()
        case "G": return NumberFormat.general(max(1, precision)).text(number).uppercased()
        default: return NumberFormat.general(max(1, precision)).text(number)
        }
    }

    private func signText(isNegative: Bool) -> String {
        if isNegative { return "-" }
        return sign == "+" ? "+" : sign == " " ? " " : ""
    }

    /// Thousands set apart.
    private func grouped(_ text: String) -> String {
        guard let separator else { return text }
        let whole = text.prefix { $0.isNumber }
        var result = ""
        for (place, digit) in whole.enumerated() {
            if place > 0, (whole.count - place) % 3 == 0 { result.append(separator) }
            result.append(digit)
        }
        return result + text.dropFirst(whole.count)
    }

    private func padded(_ text: String, sign: String, defaultAlignment: Character) -> String {
        guard width > 0 else { return sign + text }
        let missing = max(0, width - text.unicodeScalars.count - sign.count)
        let padding = { (count: Int) in String(repeating: fill, count: count) }
        switch alignment ?? defaultAlignment {
        case "<": return sign + text + padding(missing)
        case "^": return padding(missing / 2) + sign + text + padding(missing - missing / 2)
        case "=": return sign + padding(missing) + text
        default: return padding(missing) + sign + text
        }
    }

    private func unsuitable(_ value: Value, at site: Site) -> Diagnostic {
        Diagnostic(
            "wrong-format", "the format \(type.map(String.init) ?? "") does not fit \(value.kindName)",
            at: site.fragment)
    }
}
