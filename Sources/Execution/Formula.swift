import Units

/// A number that is known before a run, and how it follows from what the model is given from outside: `1/taum` and not only 50.
///
/// Programs compute with the number. What is made of a program for later, with other values, needs the formula.
public struct Formula: Hashable, Sendable {
    /// How the number comes about.
    public indirect enum Form: Hashable, Sendable {
        case number
        /// What a name from outside stands for, in SI base units of a dimension.
        case parameter(String, Dimension)
        /// An entry of the exact solution over a step, by its name.
        case propagator(String)
        case operation(Opcode, [Formula])
    }

    /// In SI base units.
    public let value: Double
    /// How it comes about.
    public let form: Form

    /// A number as it is.
    public init(_ value: Double) { (self.value, form) = (value, .number) }

    /// What a name from outside stands for.
    public init(parameter name: String, _ dimension: Dimension, value: Double) {
        (self.value, form) = (value, .parameter(name, dimension))
    }

    /// An entry of the exact solution over a step.
    public init(propagator name: String, value: Double) { (self.value, form) = (value, .propagator(name)) }

    init(_ opcode: Opcode, _ operands: [Formula], value: Double) {
        (self.value, form) = (value, .operation(opcode, operands))
    }

    var isNumber: Bool { form == .number }
}

extension Formula: CustomStringConvertible {
    /// `divide(1, taum)`
    public var description: String {
        switch form {
        case .number: "\(value)"
        case .parameter(let name, _), .propagator(let name): name
        case .operation(let opcode, let operands):
            "\(opcode)(\(operands.map(\.description).joined(separator: ", ")))"
        }
    }
}
