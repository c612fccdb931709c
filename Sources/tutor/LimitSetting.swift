import ArgumentParser
import BrianScript

/// `--limit memory=8GB`: how much a script may use of one thing.
struct LimitSetting: ExpressibleByArgument {
    /// As it is typed: `memory=8GB`.
    let text: String
    private let change: @Sendable (inout Limits) -> Void

    init?(argument: String) {
        text = argument
        guard let sign = argument.firstIndex(of: "=") else { return nil }
        let (name, amount) = (argument[..<sign], argument[argument.index(after: sign)...])
        if name == "time" {
            // Thirty years: what is more could not be counted as a duration.
            guard let seconds = LimitSetting.number(amount, LimitSetting.times), seconds <= 1e9 else { return nil }
            change = { $0.seconds = seconds }
        } else {
            guard let (_, place) = LimitSetting.places.first(where: { $0.name == name }),
                let number = LimitSetting.number(amount, LimitSetting.scales),
                let count = Int(exactly: number.rounded())
            else { return nil }
            change = { $0[keyPath: place] = count }
        }
    }

    func set(in limits: inout Limits) { change(&limits) }

    private static let places: [(name: String, place: WritableKeyPath<Limits, Int> & Sendable)] = [
        ("memory", \.memoryBytes), ("output", \.outputBytes), ("elements", \.elements),
        ("recursion", \.recursionDepth), ("figures", \.figures),
    ]

    private typealias Scale = (suffix: String, scale: Double)

    private static let scales: [Scale] = [("kB", 1e3), ("MB", 1e6), ("GB", 1e9), ("TB", 1e12), ("", 1)]
    private static let times: [Scale] = [("ms", 1e-3), ("min", 60), ("h", 3600), ("s", 1), ("", 1)]

    /// `2000`, `1e8`, `1.5GB`, `20s`; nil for what is no positive number.
    private static func number(_ text: Substring, _ scales: [Scale]) -> Double? {
        guard let (suffix, scale) = scales.first(where: { text.hasSuffix($0.suffix) }),
            let number = Double(text.dropLast(suffix.count)), number > 0, number.isFinite
        else { return nil }
        return number * scale
    }
}
