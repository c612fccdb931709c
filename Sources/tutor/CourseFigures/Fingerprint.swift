/// A short sum over texts that differs where they do (FNV-1a, 64 bits). Nobody is kept from making two texts of one sum.
struct Fingerprint {
    private var sum: UInt64 = 0xcbf2_9ce4_8422_2325

    /// Adds a text, with its end, so that two texts differ from one that is both.
    mutating func add(_ text: String) {
        for byte in Array(text.utf8) + [0xFF] { sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    }

    /// 16 digits.
    var text: String {
        let digits = String(sum, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
