#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Values as JSON.
public enum JSONText {
    /// One member a line, keys in the order of the alphabet, so that the same values give the same text; with a line break at the end.
    public static func text(of value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(value) else { preconditionFailure("texts and numbers can be encoded") }
        return String(decoding: data, as: UTF8.self) + "\n"
    }
}
