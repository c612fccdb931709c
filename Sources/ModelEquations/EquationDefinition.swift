import Expressions
import Units

/// One line of the equations.
public struct EquationDefinition: Hashable, Sendable {
    /// What kind of line it is, with the expression behind `=`.
    public enum Role: Hashable, Sendable {
        /// `dx/dt = rightHandSide`
        case differential(SyntaxTree)
        /// `x = rightHandSide`
        case subexpression(SyntaxTree)
        /// `x`
        case parameter
    }

    /// The name of the variable: `x`, also for `dx/dt`.
    public let name: String
    /// What the line says about the variable.
    public let role: Role
    /// The dimension of the variable itself (of `x`, not of `dx/dt`).
    public let dimension: Dimension
    /// The type of the variable; what is not ``ValueType/real`` is a pure number.
    public let type: ValueType
    /// What stands in parentheses behind the unit.
    public let flags: Set<EquationFlag>
    /// The whole definition, to the end of its unit and flags.
    public let fragment: SourceFragment
    /// The variable's name on the left-hand side.
    public let nameFragment: SourceFragment

    /// A line from its parts, as a parser or a caller that has no text finds them.
    public init(
        name: String, role: Role, dimension: Dimension, type: ValueType, flags: Set<EquationFlag>,
        fragment: SourceFragment, nameFragment: SourceFragment
    ) {
        self.name = name
        self.role = role
        self.dimension = dimension
        self.type = type
        self.flags = flags
        self.fragment = fragment
        self.nameFragment = nameFragment
    }

    /// The tree behind `=`; its ranges are offsets into the source of ``fragment``.
    public var rightHandSide: SyntaxTree? {
        switch role {
        case .differential(let tree), .subexpression(let tree): tree
        case .parameter: nil
        }
    }

    /// The dimension that the right-hand side has to have: for `dx/dt` that of `x` over time.
    public var rightHandSideDimension: Dimension {
        if case .differential = role { dimension / .time } else { dimension }
    }

    /// What stands on the left: `dv/dt` or `v`.
    public var leftHandSide: String {
        if case .differential = role { "d\(name)/dt" } else { name }
    }

    var place: EquationFlag.Place {
        switch role {
        case .differential: .differential
        case .subexpression: .subexpression
        case .parameter: .parameter
        }
    }
}

extension EquationDefinition: CustomStringConvertible {
    /// `dv/dt = -v/tau : volt (unless refractory)`
    public var description: String {
        let meaning = rightHandSide.map { " = \($0)" } ?? ""
        let unit = type == .real ? UnitExpression.text(of: dimension) : type.rawValue
        let names = EquationFlag.allCases.filter(flags.contains).map(\.rawValue)
        return "\(leftHandSide)\(meaning) : \(unit)" + (names.isEmpty ? "" : " (\(names.joined(separator: ", ")))")
    }
}
