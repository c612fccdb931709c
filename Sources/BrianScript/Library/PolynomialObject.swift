import Expressions
import RealModule
import Units

/// `np.poly1d([1, 2, 3])`: a polynomial that can be called.
final class PolynomialObject: Combinable {
    let coefficients: [Double]
    /// What the coefficients are.
    let element: ArrayValue.Element

    /// Leading zeros do not count.
    init(_ coefficients: [Double], _ element: ArrayValue.Element) {
        self.element = element
        let kept = Array(coefficients.drop { $0 == 0 })
        self.coefficients = kept.isEmpty ? [0] : kept
    }

    override var typeName: String { "poly1d" }
    override var description: String { "poly1d(\(Text.repr(.array(ArrayValue(coefficients, element: element)))))" }
    override var attributeNames: [String] {
        ["c", "coef", "coeffs", "coefficients", "o", "order", "r", "roots", "deriv", "integ"]
    }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        let (coefficients, element) = (coefficients, element)
        switch name {
        case "c", "coef", "coeffs", "coefficients": return .array(ArrayValue(coefficients, element: element))
        case "o", "order": return .integer(coefficients.count - 1)
        case "r", "roots":
            return .array(ArrayValue(try Polynomials.roots(of: coefficients, at: site.fragment)))
        case "deriv", "integ":
            return .builtin(
                Builtin(name, "m=") { call throws(Diagnostic) in
                    var result = coefficients
                    for _ in 0..<max(0, min(10_000, try call.optionalInteger(0) ?? 1)) {
                        result = name == "deriv" ? Polynomials.derivative(result) : Polynomials.integral(result)
                    }
                    return .object(PolynomialObject(result, name == "deriv" ? element : .real))
                })
        default: return nil
        }
    }

    /// The coefficient of a power.
    override func element(at index: Value, at site: Site) throws(Diagnostic) -> Value {
        guard let power = Numbers.integer(index) else {
            throw Diagnostic("wrong-index", "the coefficients of a poly1d go by their powers", at: site.fragment)
        }
        let place = coefficients.count - 1 - power
        let coefficient = power >= 0 && coefficients.indices.contains(place) ? coefficients[place] : 0
        return ArrayValue([coefficient], element: element).item(0)
    }

    override func call(_ arguments: Arguments) throws(Diagnostic) -> Value {
        let call = try Signature("val").bind(arguments, to: "poly1d")
        let x = try ArrayConversion.array(
            try PlainNumbers.of(call.value(0), .ofAll, at: call.site(0)), at: call.site(0))
        return ElementwiseFunctions.result(
            ArrayValue(
                x.elements.map { Polynomials.value(of: coefficients, at: $0) }, shape: x.shape,
                element: ArrayConversion.common(x.element, element)))
    }

    override func combined(
        _ operation: SyntaxTree.BinaryOperator, with other: Value, standingLeft: Bool, at site: Site
    ) throws(Diagnostic) -> Value? {
        let second: [Double]
        if case .object(let object) = other, let polynomial = object as? PolynomialObject {
            second = polynomial.coefficients
        } else if let number = Numbers.scalar(other), number.dimension.isDimensionless {
            if operation == .power, !standingLeft, let power = Int(exactly: number.value), (0...1000).contains(power) {
                return .object(
                    PolynomialObject(
                        (0..<power).reduce([1]) { result, _ in Polynomials.multiply(result, coefficients) }, element))
            }
            if operation == .divide, !standingLeft, number.value != 0 {
                return .object(PolynomialObject(coefficients.map { $0 / number.value }, .real))
            }
            second = [number.value]
        } else {
            return nil
        }
        let kind = ArrayConversion.common(element, Polynomials.element(of: other))
        let (left, right) = standingLeft ? (second, coefficients) : (coefficients, second)
        switch operation {
        case .add: return .object(PolynomialObject(Polynomials.add(left, right), kind))
        case .subtract: return .object(PolynomialObject(Polynomials.add(left, right.map { -$0 }), kind))
        case .multiply: return .object(PolynomialObject(Polynomials.multiply(left, right), kind))
        default: return nil
        }
    }
}
