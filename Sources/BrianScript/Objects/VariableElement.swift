import ModelEquations
import Simulation

extension ArrayValue.Element {
    /// What an array of a variable's values holds.
    init(_ type: ValueType) {
        switch type {
        case .real: self = .real
        case .integer: self = .integer
        case .boolean: self = .boolean
        }
    }
}
