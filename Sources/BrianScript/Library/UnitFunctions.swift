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
            Value(Text.str(ElementwiseFunctions.result(try call.array(0))))
        },
        LibraryFunction("get_dimensions", "x") { call throws(Diagnostic) in Value("\(try call.array(0).dimension)") },
        LibraryFunction("get_unit", "x") { call throws(Diagnostic) in
            Value(Quantity(1, try call.array(0).dimension))
        },
        LibraryFunction("have_same_dimensions", "x, y") { call throws(Diagnostic) in
            .boolean(try call.array(0).dimension == (try call.array(1).dimension))
        },
        LibraryFunction("is_dimensionless", "x") { call throws(Diagnostic) in
            .boolean(try call.array(0).dimension.isDimensionless)
        },
        LibraryFunction("Quantity", "value, dim=, dtype=", isType: true) { call throws(Diagnostic) in
            ElementwiseFunctions.result(try call.array(0).copy())
        })
}
