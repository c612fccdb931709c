/// A short sum over texts that differs where they do (FNV-1a, 64 bits). Nobody is kept from making two texts of one sum.
public struct Fingerprint {
    private var sum: UInt64 = 0xCBF2_9CE4_8422_2325

    /// The sum over texts, in their order.
    public init(_ texts: String...) {
        for text in texts { add(text) }
    }

    /// Adds a text, with its end, so that two texts differ from one that is both.
    public mutating func add(_ text: String) {
        for byte in text.utf8 { add(byte) }
        add(0xFF)
    }

    private mutating func add(_ byte: UInt8) { sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

    /// 16 digits.
    public var text: String {
        let digits = String(sum, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
