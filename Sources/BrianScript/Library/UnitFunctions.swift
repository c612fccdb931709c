import Expressions
import Units

/// Brian's functions about units.
enum UnitFunctions {
    static let table = LibraryTable(
        LibraryFunction("in_unit", "x, u, precision=") { call throws(Diagnostic) in
            Value(
                try UnitText.text(
                    try call.array(0), in: try call.quantity(1), precision: try call.optionalInteger(2), call))
        },
        LibraryFunction("in_best_unit", "x, precision=") { call throws(Diagnostic) in
            Value(try UnitText.best(try call.array(0), precision: try call.optionalInteger(1), call))
        },
        LibraryFunction("get_dimensions", "x") { call throws(Diagnostic) in
            .object(DimensionObject(try dimension(call, 0)))
        },
        LibraryFunction("get_unit", "d") { call throws(Diagnostic) in Value(Quantity(1, try dimension(call, 0))) },
        LibraryFunction("have_same_dimensions", "obj1, obj2") { call throws(Diagnostic) in
            .boolean(try dimension(call, 0) == (try dimension(call, 1)))
        },
        LibraryFunction("is_dimensionless", "obj") { call throws(Diagnostic) in
            .boolean(try dimension(call, 0).isDimensionless)
        },
        LibraryFunction("Quantity", "value, dim=, dtype=, copy=", isType: true) { call throws(Diagnostic) in
            let array = try call.array(0)
            guard call[1] != nil else { return ElementwiseFunctions.result(array.copy()) }
            return ElementwiseFunctions.result(array.reinterpreted(as: .real, dimension: try dimension(call, 1)))
        })

    /// `Quantity.with_dimensions(0.005, volt.dim)`, also with the exponents of base units: `with_dimensions(2, s=-1)`.
    static let withDimensions = LibraryFunction("with_dimensions", "value, dim=, **exponents") {
        call throws(Diagnostic) in
        var result = call[1] == nil ? Dimension.one : try dimension(call, 1)
        for (position, entry) in call.extra.enumerated() {
            guard let base = bases[entry.name], let power = Numbers.scalar(entry.value).flatMap({ Rational($0.value) })
            else {
                throw Diagnostic(
                    "wrong-argument", "\(entry.name) is no base unit with an exponent",
                    expected: "m, kg, s, A, K, mol or cd", at: call.extraFragment(position))
            }
            result = result * base.raised(to: power)
        }
        return ElementwiseFunctions.result(try call.array(0).reinterpreted(as: .real, dimension: result))
    }

    private static let bases: [String: Dimension] = [
        "m": .length, "kg": .mass, "s": .time, "A": .current, "K": .temperature, "mol": .amount, "cd": .luminosity,
        "length": .length, "mass": .mass, "time": .time, "current": .current, "temperature": .temperature,
        "substance": .amount, "luminosity": .luminosity,
    ]

    /// The dimension of a quantity or a variable, or one given as such.
    private static func dimension(_ call: Call, _ position: Int) throws(Diagnostic) -> Dimension {
        if case .object(let object) = call.value(position), let object = object as? DimensionObject {
            return object.dimension
        }
        return try call.array(position).dimension
    }
}
