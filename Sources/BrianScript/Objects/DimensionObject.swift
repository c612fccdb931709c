import Expressions
import Units

/// `volt.dim`: a dimension by itself.
final class DimensionObject: Combinable {
    let dimension: Dimension

    init(_ dimension: Dimension) { self.dimension = dimension }

    override var typeName: String { "Dimension" }
    override var attributeNames: [String] { ["is_dimensionless", "dim", "get_dimension"] }

    /// As Brian writes it: `m^2 kg s^-3 A^-1`.
    override var description: String {
        let symbols = ["m", "kg", "s", "A", "K", "mol", "cd"]
        let factors = zip(symbols, dimension.exponents).filter { $0.1 != 0 }.map { symbol, exponent in
            exponent == 1 ? symbol : "\(symbol)^\(exponent.isInteger ? "\(exponent)" : "\(exponent.doubleValue)")"
        }
        return factors.isEmpty ? "1" : factors.joined(separator: " ")
    }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        switch name {
        case "is_dimensionless": return .boolean(dimension.isDimensionless)
        case "dim": return .object(self)
        default: return nil
        }
    }

    override func combined(
        _ operation: SyntaxTree.BinaryOperator, with other: Value, standingLeft: Bool, at site: Site
    ) throws(Diagnostic) -> Value? {
        if operation == .power, !standingLeft, let power = Numbers.scalar(other).flatMap({ Rational($0.value) }) {
            return .object(DimensionObject(dimension.raised(to: power)))
        }
        guard case .object(let object) = other, let other = (object as? DimensionObject)?.dimension else { return nil }
        switch operation {
        case .multiply: return .object(DimensionObject(dimension * other))
        case .divide: return .object(DimensionObject(standingLeft ? other / dimension : dimension / other))
        default: return nil
        }
    }
}
