import Expressions
import Units

/// Values written in a unit that the script names.
enum UnitText {
    /// `in_unit(x, mV)`: the unit is given by its size.
    static func text(_ array: ArrayValue, in size: Quantity, precision: Int?, _ call: Call) throws(Diagnostic) -> String
    {
        guard size.dimension == array.dimension else {
            throw Diagnostic(
                "dimension-mismatch", "values in \(array.dimension) cannot be written in \(size.dimension)",
                expected: "\(array.dimension)", found: "\(size.dimension)", at: call.fragment)
        }
        let format = precision.map { NumberFormat.fixed($0) } ?? .plain
        let numbers = array.elements.map { format.text($0 / size.value) }
        let text = array.rank == 0 ? numbers[0] : "[" + numbers.joined(separator: ", ") + "]"
        let symbol = name(of: size)
        return symbol == "1" ? text : text + " " + symbol
    }

    /// `x.in_best_unit(precision=3)`: in the unit that suits the values.
    static func best(_ array: ArrayValue, precision: Int?, _ call: Call) throws(Diagnostic) -> String {
        guard precision != nil else { return Text.str(ElementwiseFunctions.result(array)) }
        let unit = Unit.best(for: array.dimension, values: array.elements)
        return try text(array, in: Quantity(unit.scale, array.dimension), precision: precision, call)
    }

    /// The name of the unit of this size.
    private static func name(of size: Quantity) -> String {
        let named = Unit.importedNames.lazy.compactMap { Unit.named($0) }.first { $0.quantity == size }
        return named?.symbol ?? Unit.best(for: size.dimension, values: [size.value]).symbol
    }
}
