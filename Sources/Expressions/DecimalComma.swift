/// A number that is written with a comma, as in `5,47`: here the comma parts two numbers.
public struct DecimalComma: Hashable, Sendable {
    /// The number with a point: `5.47`.
    public let number: String
    /// The digits before the comma.
    let whole: String
    /// The digits behind it.
    public let digits: String

    /// - Parameters:
    ///   - offset: where the comma stands. Blanks behind it are passed over.
    ///   - source: the text.
    /// - Returns: nil where it is no comma between two whole numbers.
    public init?(at offset: Int, in source: SourceText) {
        let text = source.utf8
        guard text.indices.contains(offset), text[offset] == UInt8(ascii: ",") else { return nil }
        var start = offset
        while start > 0, text[start - 1].isDigit { start -= 1 }
        var first = offset + 1
        while first < text.count, text[first] == UInt8(ascii: " ") { first += 1 }
        var end = first
        while end < text.count, text[end].isDigit { end += 1 }
        // `x1, 2`, `1.5, 2` and `1, 2.5` are two values.
        func belongsToMore(_ byte: UInt8) -> Bool { byte == .fullStop || byte.isWordStart || byte >= 0x80 }
        guard start < offset, first < end, start == 0 || !belongsToMore(text[start - 1]),
            end == text.count || !belongsToMore(text[end])
        else { return nil }
        whole = source.text(in: start..<offset)
        digits = source.text(in: first..<end)
        number = "\(whole).\(digits)"
        isTight = first == offset + 1
    }

    /// Whether no blank stands behind the comma.
    public let isTight: Bool

    /// What to write instead.
    ///
    /// - Parameters:
    ///   - sign: what stands before the number, such as `-`.
    ///   - rest: what follows it, such as `*mV`.
    public func advice(sign: String = "", rest: String = "") -> String {
        let advice = "a number is written with a point: \(sign)\(number)\(rest)"
        // 1,000 may be a thousand as well.
        guard digits.utf8.count == 3, whole != "0" else { return advice }
        return advice + ", and thousands without a comma: \(sign)\(whole)\(digits)\(rest)"
    }
}
