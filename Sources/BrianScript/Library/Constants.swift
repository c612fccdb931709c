import Units

/// The numbers that have names.
enum Constants {
    enum Constant: Sendable {
        case real(Double)
        case quantity(Quantity)
        case none

        var value: Value {
            switch self {
            case .real(let number): .real(number)
            case .quantity(let quantity): Value(quantity)
            case .none: .none
            }
        }
    }

    static let values: [String: Constant] = {
        var values: [String: Constant] = [
            "pi": .real(.pi), "e": .real(2.718281828459045), "inf": .real(.infinity), "Inf": .real(.infinity),
            "nan": .real(.nan), "NaN": .real(.nan), "newaxis": .none,
            "euler_gamma": .real(0.5772156649015329),
        ]
        for name in PhysicalConstants.names {
            if let quantity = PhysicalConstants.named(name) { values[name] = .quantity(quantity) }
        }
        return values
    }()
}
