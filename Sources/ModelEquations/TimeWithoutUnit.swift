import Expressions
import Units

/// A time constant that was given as a plain number: `tau = 10`.
public struct TimeWithoutUnit {
    /// What it is called.
    public let name: String
    /// The number.
    public let value: Double

    /// What to do about it.
    public var advice: String {
        // Who writes 0.01 thinks of seconds.
        let (unit, typed) = value < 0.1 ? ("s", "second") : ("ms", "ms")
        let number = Quantity(value)
        return "\(name) has no unit: \(number) \(unit) is written \(number)*\(typed)"
    }
}

extension Scope {
    /// A divisor of an expression that is a plain number, though its name stands for a time: `tau`, `tau_a`, `t_ref`.
    public func timeWithoutUnit(in tree: SyntaxTree) -> TimeWithoutUnit? {
        for divisor in tree.divisors {
            for name in divisor.nameOccurrences.map(\.name) where Scope.isTime(name) {
                guard case .constant(let quantity, _) = meaning(of: name), quantity.dimension.isDimensionless else {
                    continue
                }
                return TimeWithoutUnit(name: name, value: quantity.value)
            }
        }
        return nil
    }

    private static func isTime(_ name: String) -> Bool {
        let name = name.lowercased()
        return name.contains("tau") || name == "t" || name.hasPrefix("t_") || name.hasPrefix("time")
    }
}

extension SyntaxTree {
    /// What something in the expression is divided by.
    var divisors: [SyntaxTree] {
        let inner = children.flatMap(\.divisors)
        if case .binary(.divide, _, let divisor) = kind { return [divisor] + inner }
        return inner
    }
}
