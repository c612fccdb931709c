/// What a value of a model is: the type that `: volt`, `: integer` and `: boolean` declare.
public enum ValueType: String, Hashable, Sendable {
    case real, integer, boolean

    /// The type of a number made from both: the wider one, and never `boolean`, since truth values count as 0 and 1.
    func combined(with other: ValueType) -> ValueType { self == .real || other == .real ? .real : .integer }

    /// As people say it in a sentence.
    var phrase: String {
        switch self {
        case .real: "a number"
        case .integer: "a whole number"
        case .boolean: "a condition"
        }
    }
}
