import ArgumentParser
import BrianScript

/// `--limit memory=8GB`: how much a script may use of one thing.
struct LimitSetting: ExpressibleByArgument {
    private let place: WritableKeyPath<Limits, Int> & Sendable
    private let amount: Int

    init?(argument: String) {
        guard let sign = argument.firstIndex(of: "="),
            let (_, place) = LimitSetting.places.first(where: { $0.name == argument[..<sign] }),
            let amount = LimitSetting.amount(argument[argument.index(after: sign)...])
        else { return nil }
        self.place = place
        self.amount = amount
    }

    func set(in limits: inout Limits) { limits[keyPath: place] = amount }

    private static let places: [(name: String, place: WritableKeyPath<Limits, Int> & Sendable)] = [
        ("memory", \.memoryBytes), ("output", \.outputBytes), ("elements", \.elements),
        ("recursion", \.recursionDepth), ("figures", \.figures),
    ]

    private static let scales: [(suffix: String, scale: Double)] = [
        ("kB", 1e3), ("MB", 1e6), ("GB", 1e9), ("TB", 1e12), ("", 1),
    ]

    /// `2000`, `1e8`, `1.5GB`; nil for what is no positive number.
    private static func amount(_ text: Substring) -> Int? {
        guard let (suffix, scale) = scales.first(where: { text.hasSuffix($0.suffix) }),
            let number = Double(text.dropLast(suffix.count)), number > 0
        else { return nil }
        return Int(exactly: (number * scale).rounded())
    }
}
