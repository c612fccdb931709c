import Expressions
import ModelEquations
import Units

/// `eqs['v']`: one line of equations.
final class EquationObject: ScriptObject {
    private let definition: EquationDefinition

    init(_ definition: EquationDefinition) { self.definition = definition }

    override var typeName: String { "SingleEquation" }
    override var description: String { definition.description }
    override var attributeNames: [String] { ["varname", "expr", "type", "dim", "unit", "var_type", "flags"] }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        switch name {
        case "varname": return Value(definition.name)
        case "expr": return definition.rightHandSide.map { Value(definition.written($0)) } ?? Value.none
        case "type":
            return switch definition.role {
            case .differential: Value("differential equation")
            case .subexpression: Value("subexpression")
            case .parameter: Value("parameter")
            }
        case "dim": return .object(DimensionObject(definition.dimension))
        case "unit": return Value(Quantity(1, definition.dimension))
        case "var_type":
            return Value(definition.type == .real ? "float" : definition.type == .boolean ? "boolean" : "integer")
        case "flags":
            return Value(list: EquationFlag.allCases.filter(definition.flags.contains).map { Value($0.rawValue) })
        default: return nil
        }
    }
}

extension EquationDefinition {
    /// An expression as it stands in the equations, blanks put together; written anew where something was substituted in it.
    func written(_ tree: SyntaxTree) -> String {
        let text = fragment.source.text(in: tree.range)
        guard let read = try? SyntaxTree(parsing: SourceFragment(text)), "\(read)" == "\(tree)" else {
            return "\(tree)"
        }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
